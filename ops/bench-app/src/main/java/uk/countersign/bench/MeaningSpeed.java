package uk.countersign.bench;

import java.util.ArrayList;
import java.util.List;
import uk.countersign.screening.meaning.LinearReader;
import uk.countersign.screening.meaning.Meaning;
import uk.countersign.screening.meaning.Script;

/** What reading one text takes. */
final class MeaningSpeed {

    private static final String TEXT_OF_300 =
            ("Year 4 walked to the library this morning and came back with a book each. "
                            + "Thank you to the volunteers who helped us cross the road, and to the librarians for the story about"
                            + " the bear. Our next visit is in the spring term; please send in a bag with your child's name on it,"
                            + " and a coat in case it rains on the day.")
                    .substring(0, 300);

    private MeaningSpeed() {}

    static void speed(Report report) {
        var meaning = Meaning.by(LinearReader.ofTheProgram());
        var took = new ArrayList<Double>();
        for (int round = 0; round < 20; round++) {
            long began = System.nanoTime();
            for (int i = 0; i < 1000; i++) {
                meaning.of(TEXT_OF_300, List.of());
            }
            took.add((System.nanoTime() - began) / 1e6);
        }
        double microseconds = Report.median(took);
        report.write(
                MeaningBench.BENCH,
                "linear reader, a text of 300 characters",
                microseconds,
                "µs",
                "500 µs",
                500 / microseconds);
        var runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        var another = LinearReader.another();
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        report.write(MeaningBench.BENCH, "memory of the linear reader", (after - before) / 1e6, "MB", "nothing", 1);
        if (another.scores(Script.of(TEXT_OF_300)).length == 0) {
            throw new IllegalStateException("The reader has no families");
        }
    }
}
