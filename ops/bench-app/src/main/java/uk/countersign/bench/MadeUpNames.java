package uk.countersign.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Forenames and surnames of many origins, mixed as in a British school. */
final class MadeUpNames {

    private static final List<Origin> ORIGINS =
            ListOf.lines("names.txt").stream().map(Origin::read).toList();
    private static final List<String> FORENAMES =
            ORIGINS.stream().flatMap(origin -> origin.forenames.stream()).toList();
    private static final List<String> SURNAMES =
            ORIGINS.stream().flatMap(origin -> origin.surnames.stream()).toList();
    /** The last line holds the names that are words. */
    private static final Origin WORDS = ORIGINS.get(ORIGINS.size() - 1);

    private static final double OF_ONE_ORIGIN = 0.7;

    private MadeUpNames() {}

    /** Names that go together. */
    private record Origin(List<String> forenames, List<String> surnames) {
        static Origin read(String line) {
            var parts = line.split("\\|");
            return new Origin(words(parts[0]), words(parts[1]));
        }

        private static List<String> words(String part) {
            var words = new ArrayList<String>();
            Arrays.stream(part.strip().split(" +"))
                    .map(word -> word.replace('_', ' '))
                    .forEach(words::add);
            return List.copyOf(words);
        }
    }

    /** A forename and a surname. */
    record FullName(String forename, String surname) {
        @Override
        public String toString() {
            return forename + " " + surname;
        }
    }

    /** Mostly of one origin, as families are; else of two. */
    static FullName any(Random random) {
        if (random.nextDouble() < OF_ONE_ORIGIN) {
            var origin = pick(ORIGINS, random);
            return new FullName(pick(origin.forenames, random), pick(origin.surnames, random));
        }
        return new FullName(pick(FORENAMES, random), pick(SURNAMES, random));
    }

    static String forename(Random random) {
        return pick(FORENAMES, random);
    }

    /** A forename that is an ordinary word besides. */
    static String wordForename(Random random) {
        return pick(WORDS.forenames, random);
    }

    /** A surname that is an ordinary word besides. */
    static String wordSurname(Random random) {
        return pick(WORDS.surnames, random);
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
