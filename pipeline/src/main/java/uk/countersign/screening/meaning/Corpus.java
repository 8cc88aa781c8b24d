package uk.countersign.screening.meaning;

import java.util.ArrayList;
import java.util.List;
import uk.countersign.screening.text.Words;

/** The labelled texts that come with the program, a file for each writer, a line {@code family<TAB>text} for each text. */
public final class Corpus {

    private static final String FIT = "ok";

    /** One file a writer: texts of one hand resemble each other, so they are never on both sides of a test. */
    public static final List<String> WRITERS = List.of(
            "general",
            "primary",
            "secondary",
            "pairs",
            "hard",
            "early-years-and-primary",
            "secondary-and-sixth-form",
            "special-faith-and-scottish",
            "tweets-and-newsletters",
            "everyday-notices",
            "many-voices",
            "odd-and-short");

    private Corpus() {}

    /** Every text, in the order of the files. */
    public static List<Example> whole() {
        return WRITERS.stream().flatMap(writer -> of(writer).stream()).toList();
    }

    /** The texts of one writer. */
    public static List<Example> of(String writer) {
        var examples = new ArrayList<Example>();
        for (var line : Words.lines(Corpus.class, "corpus/" + writer + ".tsv")) {
            examples.add(read(writer, line));
        }
        return List.copyOf(examples);
    }

    private static Example read(String writer, String line) {
        int tab = line.indexOf('\t');
        if (tab < 1) {
            throw new IllegalStateException("A line of the corpus " + writer + " has no family and text: " + line);
        }
        var label = line.substring(0, tab);
        var family = Family.labelled(label);
        if (family.isEmpty() && !label.equals(FIT)) {
            throw new IllegalStateException("The corpus " + writer + " has no family called " + label);
        }
        return new Example(writer, family, line.substring(tab + 1).strip());
    }
}
