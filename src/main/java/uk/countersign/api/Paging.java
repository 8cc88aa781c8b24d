package uk.countersign.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which part of a list is asked for. */
record Paging(int limit, String after) {

    private static final int MOST = 500;
    private static final int USUAL = 50;

    /** From the parameters of a request; more than the most that is given at once gets the most. */
    static Paging of(Optional<Integer> limit, Optional<String> after) {
        var wanted = limit.orElse(USUAL);
        if (wanted < 1) {
            throw ApiProblem.mistaken("limit", "This has to be a number from 1 to " + MOST + ".");
        }
        if (after.filter(cursor -> cursor.indexOf('\0') >= 0).isPresent()) {
            throw ApiProblem.mistaken("after", "This has to be the next of the page before.");
        }
        return new Paging(Math.min(wanted, MOST), after.orElse(""));
    }

    /** One more than is given out, to know whether there is more. */
    int toFetch() {
        return limit + 1;
    }

    /** What is given out of what was fetched. */
    <T> List<T> given(List<T> fetched) {
        return fetched.size() > limit ? fetched.subList(0, limit) : fetched;
    }

    /** Where the next part begins; nothing when this is the last. */
    <T> Optional<String> next(List<T> fetched, Function<T, String> cursor) {
        return fetched.size() > limit ? Optional.of(cursor.apply(fetched.get(limit - 1))) : Optional.empty();
    }
}
