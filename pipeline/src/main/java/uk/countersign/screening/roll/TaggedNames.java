package uk.countersign.screening.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Span;
import uk.countersign.register.RegisterEntry;
import uk.countersign.screening.roll.Sighting.Form;
import uk.countersign.screening.text.Passage.Tag;
import uk.countersign.screening.text.Words;

/** Names inside of hashtags, handles and words run together: "#WellDoneAmeliaHughes", "@ahughes2014". */
final class TaggedNames {

    private static final int LONGEST_TAG = 100;
    private static final int LONGEST_PART = 24;
    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_NAME = 5;

    private TaggedNames() {}

    static List<Sighting> in(Scan scan) {
        var found = new ArrayList<Sighting>();
        int token = 0;
        int done = 0;
        for (var tag : scan.passage.tags()) {
            while (token < scan.tokens.size() && scan.tokens.get(token).end() <= tag.start()) {
                token++;
            }
            if (tag.start() < done) {
                // A further part of a handle that was read to its end.
                continue;
            }
            int end = token;
            while (end < scan.tokens.size() && scan.tokens.get(end).start() < tag.end()) {
                end++;
            }
            var sighting = read(tag, scan, end);
            if (sighting.isPresent()) {
                done = sighting.get().span().end();
                for (int i = token;
                        i < scan.tokens.size() && (i < end || scan.tokens.get(i).start() < done);
                        i++) {
                    scan.take(i, i + 1);
                }
                found.add(sighting.get());
            }
        }
        return found;
    }

    private static Optional<Sighting> read(Tag tag, Scan scan, int end) {
        var handle = Handle.of(tag, scan, end);
        return handle.sighting(scan)
                .or(() -> handle.goesOn() ? Optional.empty() : handle(tag, scan))
                .or(() -> within(tag, scan.index).map(sighting -> handle.withRest(sighting, scan)));
    }

    /** An initial and a surname, or the reverse, and nothing else but digits: "@ahughes2014". */
    private static Optional<Sighting> handle(Tag tag, Scan scan) {
        if (tag.sign() != '@' && tag.sign() != '#') {
            return Optional.empty();
        }
        var index = scan.index;
        var letters = tag.body().replaceAll("[0-9]+$", "").replace("'", "");
        boolean numbered = tag.sign() == '@' && letters.length() < tag.body().length();
        if (letters.length() < (numbered ? SHORTEST_PART + 1 : SHORTEST_PART + 2)) {
            return Optional.empty();
        }
        var who = index.named(letters.substring(0, 1), letters.substring(1));
        if (who.isEmpty() && tag.sign() == '@') {
            who = index.named(letters.substring(letters.length() - 1), letters.substring(0, letters.length() - 1));
        }
        int end = tag.sign() == '@' ? tag.body().length() : letters.length();
        return who.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sighting(
                        who,
                        Form.TAG,
                        letters.length() > SHORTEST_PART + 1,
                        withSign(tag, tag.places().of(0, end)),
                        ""));
    }

    /** A handle goes with its sign, or it would still be somebody's. */
    static Span withSign(Tag tag, Span span) {
        return tag.sign() == '@' && span.start() > 0 ? new Span(span.start() - 1, span.end()) : span;
    }

    private static Optional<Sighting> within(Tag tag, RollIndex index) {
        var body = tag.body();
        int length = Math.min(body.length(), LONGEST_TAG);
        var short4 = shortHandle(tag, index);
        if (short4.isPresent()) {
            return short4;
        }
        for (int start = 0; start + SHORTEST_NAME <= length; start++) {
            for (int end = start + SHORTEST_PART; end < Math.min(length, start + LONGEST_PART); end++) {
                var part = body.substring(start, end);
                boolean forename = index.forename(part);
                if (forename || index.surname(part)) {
                    var whole = other(tag, start, end, part, forename, index);
                    if (whole.isPresent()) {
                        return whole;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "@ying11": forename and surname of four letters together, and nothing else but figures. */
    private static Optional<Sighting> shortHandle(Tag tag, RollIndex index) {
        int length = withoutFigures(tag.body());
        if (tag.sign() != '@' || length != SHORTEST_NAME - 1) {
            return Optional.empty();
        }
        int half = SHORTEST_PART;
        var who = index.named(tag.body().substring(0, half), tag.body().substring(half, length));
        return who.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sighting(
                        who,
                        Form.TAG,
                        false,
                        withSign(tag, tag.places().of(0, tag.body().length())),
                        capitalised(tag.body().substring(0, half))));
    }

    private static int withoutFigures(String body) {
        int length = body.length();
        while (length > 0 && Character.isDigit(body.charAt(length - 1))) {
            length--;
        }
        return length;
    }

    private static String capitalised(String given) {
        return Character.toUpperCase(given.charAt(0)) + given.substring(1);
    }

    private static Optional<Sighting> other(
            Tag tag, int start, int end, String part, boolean forename, RollIndex index) {
        var body = tag.body();
        int limit = Math.min(Math.min(body.length(), LONGEST_TAG), end + LONGEST_PART);
        for (int last = limit; last >= Math.max(end + SHORTEST_PART, start + SHORTEST_NAME); last--) {
            if (last - start == SHORTEST_NAME && !mayBeShort(tag, start, last)) {
                break;
            }
            var rest = body.substring(end, last);
            List<RegisterEntry> who = forename ? index.named(part, rest) : List.of();
            if (!who.isEmpty()) {
                return Optional.of(sighting(tag, who, start, last, start, end));
            }
            who = index.surname(part) ? index.named(rest, part) : List.of();
            if (!who.isEmpty() && rest.length() > 1) {
                return Optional.of(sighting(tag, who, start, last, end, last));
            }
        }
        return Optional.empty();
    }

    /** Five letters are easily part of another word: only at an end of a hashtag, or by themselves. */
    private static boolean mayBeShort(Tag tag, int start, int end) {
        boolean first = start == 0;
        boolean last = end == tag.body().length();
        return tag.sign() == ' ' ? first && last : first || last;
    }

    private static Sighting sighting(Tag tag, List<RegisterEntry> who, int start, int end, int from, int to) {
        var given = tag.body().substring(from, to);
        boolean words = end - start == SHORTEST_NAME
                || Words.nameOrWord(given)
                        && Words.nameOrWord(tag.body().substring(start, end).replace(given, ""));
        // The figures at the end of a handle say nothing once the name is gone.
        boolean numbered = tag.sign() == '@' && end == withoutFigures(tag.body());
        var name = tag.places().of(start, numbered ? tag.body().length() : end);
        var span = start == 0 ? withSign(tag, name) : name;
        return new Sighting(who, Form.TAG, !words, span, capitalised(given));
    }
}
