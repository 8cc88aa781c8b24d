package uk.countersign.unsent;

import java.util.List;

/**
 * What stands in the form, as it was typed.
 *
 * @param channels ids of the accounts that are ticked
 * @param time local to the school, as the form writes it; empty for the next free time
 * @param pictured one name on each line
 */
public record Typed(String text, List<String> channels, String category, String time, String pictured, String credit) {

    public Typed {
        channels = List.copyOf(channels);
    }

    /** Whether anything was written that somebody would miss. */
    public boolean worthKeeping() {
        return !text.isBlank() || !pictured.isBlank() || !credit.isBlank();
    }

    /** Keeps what was typed out of log lines and exception texts. */
    @Override
    public String toString() {
        return "Typed[" + text.length() + " characters]";
    }
}
