package uk.countersign.connectors.transport;

import uk.countersign.connectors.Identity;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Moderated;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.Preparation;
import uk.countersign.connectors.Removal;

/** What a call that did not go well means for what was to be done with it. */
public final class Endings {

    private Endings() {}

    /** For the call that shows the post: here, not knowing must stay not knowing. */
    public static Outcome sending(Outcome.Unaccepted why) {
        return why instanceof Outcome.Unknown unknown
                ? new Outcome.Unknown(unknown.message()
                        + " The post may or may not be there: look at the account before it is sent again.")
                : why;
    }

    /** For uploads, of which nobody sees anything: not knowing is as good as not sent. */
    public static Preparation preparing(Outcome.Unaccepted why) {
        return new Preparation.Failed(
                why instanceof Outcome.Unsent unsent
                        ? unsent
                        : new Outcome.NotSent(why.message() + " Nothing was published."));
    }

    /** For deleting; {@code byHand} says how a person can do it. */
    public static Removal removing(Outcome.Unaccepted why, String byHand) {
        return why instanceof Outcome.Refused refused
                ? new Removal.Refused(refused.message() + " " + byHand)
                : new Removal.Unknown(why.message() + " Whether it is gone is not known.");
    }

    /** For hiding and showing comments, which may be done again; {@code byHand} says how a person can do it. */
    public static Moderated moderating(Outcome.Unaccepted why, String byHand) {
        return why instanceof Outcome.Refused refused
                ? new Moderated.Refused(refused.message() + " " + byHand)
                : new Moderated.Unknown(why.message() + " Try again in a while.");
    }

    /** For deleting comments. */
    public static Moderated moderating(Removal removal) {
        if (removal instanceof Removal.Removed) {
            return new Moderated.Done();
        }
        if (removal instanceof Removal.Absent) {
            return new Moderated.Absent();
        }
        return removal instanceof Removal.Refused refused
                ? new Moderated.Refused(refused.message())
                : new Moderated.Unknown(((Removal.Unknown) removal).message());
    }

    /** For reading posts back. */
    public static Lookup reading(Outcome.Unaccepted why) {
        return new Lookup.Unavailable(why.message());
    }

    /** For asking whose account it is. */
    public static Identity identifying(Outcome.Unaccepted why) {
        return why instanceof Outcome.Refused refused
                ? new Identity.Rejected(refused.message())
                : new Identity.Unavailable(why.message());
    }
}
