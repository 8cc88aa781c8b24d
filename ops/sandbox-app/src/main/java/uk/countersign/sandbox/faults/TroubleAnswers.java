package uk.countersign.sandbox.faults;

import java.time.Duration;
import uk.countersign.sandbox.http.Reply;

/** How a platform words its troubles. */
public interface TroubleAnswers {

    /** The platform is not well, or says no, with this status. */
    Reply trouble(int status);

    /** Too many calls; the limit resets after that time. */
    Reply rateLimited(Duration reset);
}
