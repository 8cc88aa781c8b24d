package uk.countersign.screening.detail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import uk.countersign.draft.Span;

/**
 * Proposes what to leave out of a text that is too long: whole sentences and whole hashtags, from the end. Hashtags go
 * first, then what only tells, then what tells when; the opening and whatever holds a link never go. What fits again
 * when more has gone comes back, so that no more is left out than has to be.
 */
final class Shortening {

    private static final Pattern LINK = Pattern.compile(
            "(?i)https?://|(?<![\\p{L}\\p{N}_])www\\.|(?<![\\p{L}\\p{N}_])[\\w-]{1,63}\\.(?:uk|com|org|net)(?![\\p{L}\\p{N}_])|@\\w");
    private static final Pattern WHEN = Pattern.compile(
            "(?i)£ ?\\d|(?<![\\p{L}\\p{N}_])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tonight|tomorrow|"
                    + "january|february|march|april|may|june|july|august|september|october|november|december|noon|"
                    + "\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}[:.]\\d\\d|\\d{1,2} ?[ap]\\.?m(?![\\p{L}\\p{N}_])|\\d{1,2}/\\d{1,2})");
    private static final int TRIES = 5;

    /**
     * What a channel takes.
     *
     * @param most how long a text may be, as the platform counts
     * @param hashtags how many of them it may have
     */
    record Room(int most, int hashtags, ToIntFunction<String> length, Predicate<String> takes) {}

    private final String text;
    private final Room room;
    private final List<Span> segments;
    private final int[] lengths;
    private final int[] hashtags;
    private final BitSet left = new BitSet();

    private Shortening(String text, Room room) {
        this.text = text;
        this.room = room;
        this.segments = Segments.of(text);
        this.lengths = segments.stream()
                .mapToInt(span -> room.length().applyAsInt(words(span)))
                .toArray();
        this.hashtags = segments.stream()
                .mapToInt(span -> PlatformLimit.hashtags(words(span)))
                .toArray();
    }

    /**
     * The places to leave out, one for each run, in the order of the text; nothing when the text cannot be made to fit.
     *
     * @param sent the text that would be sent if those places were left out
     */
    static Optional<List<Span>> of(String text, Room room, Function<List<Span>, String> sent) {
        var shortening = new Shortening(text, room);
        int budget = room.most();
        for (int i = 0; i < TRIES; i++) {
            if (!shortening.leaveOut(budget)) {
                return Optional.empty();
            }
            var places = shortening.runs();
            var result = sent.apply(places);
            if (room.takes().test(result)) {
                return Optional.of(places).filter(any -> !any.isEmpty() && !result.isBlank());
            }
            // Correcting names can make a piece longer than it was when it was counted.
            budget -= Math.max(1, room.length().applyAsInt(result) - room.most());
        }
        return Optional.empty();
    }

    /** Marks what to leave out so that the rest keeps to the budget; false when too much of it has to stay. */
    private boolean leaveOut(int budget) {
        left.clear();
        int length = Arrays.stream(lengths).sum();
        int tags = Arrays.stream(hashtags).sum();
        Deque<Integer> gone = new ArrayDeque<>();
        for (var kind : List.of(Kind.HASHTAG, Kind.TELLING, Kind.TELLING_WHEN)) {
            for (int i = segments.size() - 1; i > 0 && (length > budget || tags > room.hashtags()); i--) {
                if (kind(i) == kind) {
                    left.set(i);
                    gone.push(i);
                    length -= lengths[i];
                    tags -= hashtags[i];
                }
            }
        }
        for (int i : gone) {
            if (length + lengths[i] <= budget && tags + hashtags[i] <= room.hashtags()) {
                left.clear(i);
                length += lengths[i];
                tags += hashtags[i];
            }
        }
        return length <= budget && tags <= room.hashtags();
    }

    private String words(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** In the order in which they go. */
    private enum Kind {
        HASHTAG,
        TELLING,
        TELLING_WHEN,
        KEPT
    }

    private Kind kind(int segment) {
        var words = words(segments.get(segment));
        if (words.startsWith("#") && words.strip().indexOf(' ') < 0) {
            return Kind.HASHTAG;
        }
        if (LINK.matcher(words).find()) {
            return Kind.KEPT;
        }
        return WHEN.matcher(words).find() ? Kind.TELLING_WHEN : Kind.TELLING;
    }

    private List<Span> runs() {
        var runs = new ArrayList<Span>();
        for (int first = left.nextSetBit(0); first >= 0; first = left.nextSetBit(first)) {
            int end = left.nextClearBit(first);
            int from = segments.get(first).start();
            int to = segments.get(end - 1).end();
            // At the end of the text the white space before goes as well.
            while (to == text.length() && from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
                from--;
            }
            runs.add(new Span(from, to));
            first = end;
        }
        return List.copyOf(runs);
    }
}
