package uk.countersign.web;

import uk.countersign.policy.Gravity;

/** Gravities as people read them. */
final class GravityWords {

    private GravityWords() {}

    static String words(Gravity gravity) {
        return switch (gravity) {
            case BLOCK -> "Stops the draft";
            case CONFIRM -> "The approver must tick it";
            case FIX -> "Corrected, and shown";
            case WARN -> "Shown to the approver";
            case INFO -> "Noted on the draft";
            case OFF -> "Switched off";
        };
    }

    static String tone(Gravity gravity) {
        return switch (gravity) {
            case BLOCK -> "stop";
            case CONFIRM -> "judge";
            case FIX -> "ok";
            case WARN, INFO, OFF -> "";
        };
    }
}
