package uk.countersign.sandbox.http;

import java.util.function.Supplier;

/** A platform's "no", carried from where it is known to where it is answered. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    public Refusal(Reply reply) {
        super("answered with " + reply.status(), null, false, false);
        this.reply = reply;
    }

    /** What the call answers, be it a refusal. */
    public static Reply answer(Supplier<Reply> call) {
        try {
            return call.get();
        } catch (Refusal refusal) {
            return refusal.reply;
        }
    }
}
