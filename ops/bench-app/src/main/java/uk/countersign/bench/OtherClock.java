package uk.countersign.bench;

import java.time.Instant;
import java.util.Map;

/** Something that is told each post's time and has it sent then. */
interface OtherClock extends AutoCloseable {

    /** Takes in all of them and begins to run. */
    void schedule(Map<String, Instant> dueByPost) throws Exception;
}
