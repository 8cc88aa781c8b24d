package uk.countersign.bench;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import uk.countersign.bench.MadeUpNames.FullName;

/**
 * Apache OpenNLP's finder of people, trained on made-up posts of other pupils whose names come from the same lists: what
 * a school could have that tells names by their surroundings and not by its roll.
 */
final class Recogniser implements Finder {

    private static final int TRAINED_ON = 6_000;
    private static final List<String> POSTS = ListOf.lines("posts.txt");

    private final NameFinderME finder;

    private Recogniser(NameFinderME finder) {
        this.finder = finder;
    }

    /** Trains it on as many posts with a name, plainly written, as without. */
    static Recogniser trained(OrdinaryPosts ordinary) throws IOException {
        var random = new Random(TRAINED_ON);
        var samples = new ArrayList<NameSample>();
        for (int i = 0; i < TRAINED_ON; i++) {
            samples.add(
                    i % 2 == 0
                            ? sample(MadeUpNames.pick(POSTS, random), MadeUpNames.any(random))
                            : new NameSample(tokens(ordinary.next()), new Span[0], false));
        }
        var model = NameFinderME.train(
                "en",
                "person",
                ObjectStreamUtils.createObjectStream(samples),
                TrainingParameters.defaultParams(),
                new TokenNameFinderFactory());
        return new Recogniser(new NameFinderME(model));
    }

    private static NameSample sample(String post, FullName name) {
        var parts = post.split("%s", 2);
        var all = new ArrayList<String>();
        Collections.addAll(all, tokens(parts[0]));
        int start = all.size();
        Collections.addAll(all, tokens(name.toString()));
        int end = all.size();
        Collections.addAll(all, tokens(parts[1]));
        return new NameSample(all.toArray(String[]::new), new Span[] {new Span(start, end, "person")}, false);
    }

    private static String[] tokens(String text) {
        return SimpleTokenizer.INSTANCE.tokenize(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    @Override
    public String name() {
        return "Apache OpenNLP's finder of people, trained on such posts";
    }

    /** Whether it points at both halves of a name, wherever they stand. */
    @Override
    public boolean finds(String text, FullName pupil) {
        var tokens = tokens(text);
        var found = Arrays.stream(people(tokens))
                .flatMap(span -> Arrays.stream(tokens, span.getStart(), span.getEnd()))
                .toList();
        return Arrays.stream(people(tokens)).anyMatch(span -> span.length() > 1)
                && !found.isEmpty()
                && Arrays.stream(tokens(pupil.surname()))
                        .anyMatch(word -> found.stream().anyMatch(token -> token.equalsIgnoreCase(word)));
    }

    @Override
    public boolean raises(String text) {
        return Arrays.stream(people(tokens(text))).anyMatch(span -> span.length() > 1);
    }

    private Span[] people(String[] tokens) {
        var people = finder.find(tokens);
        finder.clearAdaptiveData();
        return people;
    }
}
