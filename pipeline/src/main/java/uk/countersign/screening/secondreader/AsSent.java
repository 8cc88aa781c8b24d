package uk.countersign.screening.secondreader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Span;
import uk.countersign.screening.Reading;
import uk.countersign.screening.meaning.Script;
import uk.countersign.screening.text.Passage;

/** A draft's texts as they leave the school, without what tells who is meant, and the way back to the original. */
final class AsSent {

    private static final String BETWEEN = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();

    private AsSent() {}

    /**
     * A part of what is sent and where it came from: letter by letter, or one sign for what was taken out.
     *
     * @param from where it begins in what is sent
     */
    private record Stretch(Passage passage, int from, int to, Span original, boolean takenOut) {

        int originalOf(int at, boolean end) {
            if (takenOut) {
                return end ? original.end() : original.start();
            }
            return original.start() + Math.min(at, to) - from;
        }
    }

    /** Words of the draft as it was written. */
    record Words(Passage passage, Span span) {}

    /** The text and the alt texts. */
    static AsSent of(Reading reading) {
        var sent = new AsSent();
        reading.prose().forEach(passage -> sent.add(passage, Private.in(reading, passage)));
        return sent;
    }

    private void add(Passage passage, List<Span> takenOut) {
        if (text.length() > 0) {
            text.append(BETWEEN);
        }
        int at = 0;
        for (var span : merged(takenOut)) {
            stretch(passage, new Span(at, span.start()), false);
            stretch(passage, span, true);
            at = span.end();
        }
        stretch(passage, new Span(at, passage.text().length()), false);
    }

    private void stretch(Passage passage, Span original, boolean takenOut) {
        if (original.end() > original.start()) {
            int from = text.length();
            text.append(takenOut ? Script.NAME : passage.words(original));
            stretches.add(new Stretch(passage, from, text.length(), original, takenOut));
        }
    }

    private static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span :
                spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            var last = merged.isEmpty() ? new Span(0, 0) : merged.get(merged.size() - 1);
            if (!merged.isEmpty() && span.start() < last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    String text() {
        return text.toString();
    }

    /** Whether any word is left to read. */
    boolean saysAnything() {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** Where quoted words stand in the draft as it was written, or what was taken out beside them. */
    Optional<Words> find(String words) {
        return Quotation.of(words, text())
                .flatMap(place -> stretches.stream()
                        .filter(stretch -> stretch.to() > place.start())
                        .findFirst()
                        .map(first -> original(first, place)));
    }

    private Words original(Stretch first, Span place) {
        var last = stretches.stream()
                .filter(stretch -> stretch.passage() == first.passage() && stretch.from() < place.end())
                .reduce(first, (before, after) -> after);
        int start = first.originalOf(Math.max(place.start(), first.from()), false);
        return new Words(first.passage(), new Span(start, Math.max(start, last.originalOf(place.end(), true))));
    }
}
