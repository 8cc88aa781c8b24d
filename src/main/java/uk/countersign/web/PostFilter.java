package uk.countersign.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import uk.countersign.post.PostState;
import uk.countersign.post.Publications;

/**
 * Which posts somebody asks for. Every field may be empty; what cannot be read counts as empty.
 *
 * @param from a day
 * @param to a day, included
 */
record PostFilter(String from, String to, String channel, String person, String state) {

    private static final Instant LATEST = Instant.parse("2300-01-01T00:00:00Z");

    static PostFilter of(Map<String, String> fields) {
        return new PostFilter(
                day(fields.getOrDefault("from", "")).map(LocalDate::toString).orElse(""),
                day(fields.getOrDefault("to", "")).map(LocalDate::toString).orElse(""),
                fields.getOrDefault("channel", ""),
                fields.getOrDefault("person", ""),
                state(fields.getOrDefault("state", "")).map(PostState::name).orElse(""));
    }

    Publications.Query query(String schoolId, ZoneId zone, int limit) {
        return new Publications.Query(
                schoolId,
                day(from).map(day -> day.atStartOfDay(zone).toInstant()).orElse(Instant.EPOCH),
                day(to).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(LATEST),
                given(channel),
                given(person),
                state(state),
                limit);
    }

    public boolean empty() {
        return (from + to + channel + person + state).isEmpty();
    }

    /** The days in words, for a heading. */
    String days() {
        if (from.isEmpty() && to.isEmpty()) {
            return "all days";
        }
        if (from.isEmpty()) {
            return "until " + RecurringWords.day(LocalDate.parse(to));
        }
        return "from " + RecurringWords.day(LocalDate.parse(from))
                + (to.isEmpty() ? "" : " to " + RecurringWords.day(LocalDate.parse(to)));
    }

    private static Optional<String> given(String value) {
        return Optional.of(value).filter(text -> !text.isBlank());
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<PostState> state(String written) {
        return Arrays.stream(PostState.values())
                .filter(state -> state.name().equals(written))
                .findFirst();
    }
}
