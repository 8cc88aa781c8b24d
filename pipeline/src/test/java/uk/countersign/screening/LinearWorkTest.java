package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.Finding.Place;
import uk.countersign.screening.text.Passage;

/**
 * Work grows with the text, whatever stands in it. What is compared is the memory asked for, which is the same on a busy
 * machine; where work grew with the square, the longer text would not end in time.
 */
class LinearWorkTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LONG = 25_000;
    private static final double MOST = 5.5;

    private final SampleSchool school = new SampleSchool()
            .pupil("Amelia", "Hughes")
            .pupil("Summer", "Day")
            .pupil("Zoë", "O'Connor-Price")
            .pupil("Ava", "de Souza");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amelia ",
                "Hughes ",
                "Amelia and ",
                "Summer ",
                "a ",
                "A. ",
                "de ",
                "(((",
                "\"'",
                "@",
                "#",
                "@a ",
                "#Amelia",
                "1",
                "1 ",
                "07 ",
                "\u200b",
                "a\u200b",
                "🎉",
                "é",
                ".",
                "\n",
                "will be at ",
                "@hughesamelia ",
                "Amelia, ",
                "o'",
                "x-",
                "the Hughes ",
                "a_b.",
                "https://x/",
                "[",
                "Mr Hughes "
            })
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void namesAreLookedForInOnePass(String piece) {
        var roll = school.context().roll();
        roll.in(Passage.of(Place.TEXT, piece.repeat(100)));

        long once = asked(() -> roll.in(Passage.of(Place.TEXT, piece.repeat(LONG))));
        long fourfold = asked(() -> roll.in(Passage.of(Place.TEXT, piece.repeat(4 * LONG))));

        assertThat((double) fourfold / once).isLessThan(MOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 4_000})
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void oneTextOfManySurnamesIsReadWhole(int surnames) {
        var text = IntStream.range(0, surnames).mapToObj(i -> "Hughes").collect(Collectors.joining(" "));

        assertThat(school.screen("Amelia. " + text).of("name-apart")).isNotEmpty();
    }

    private static long asked(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
