package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.ThreadText;
import uk.countersign.school.Platform;

class ThreadTextTest {

    @Test
    void linesOfThreeHyphensDivideAThread() {
        assertThat(ThreadText.on(Platform.X, "One\n\nstill one\n---\nTwo\r\n --- \r\nThree\n---"))
                .containsExactly("One\n\nstill one", "Two", "Three");
        assertThat(ThreadText.on(Platform.BLUESKY, "---\nOne\n---\n---\nTwo")).containsExactly("One", "Two");
    }

    @Test
    void whereThereAreNoThreadsItIsOnePiece() {
        assertThat(ThreadText.on(Platform.FACEBOOK, "One\n---\nTwo")).containsExactly("One\n\nTwo");
        assertThat(ThreadText.on(Platform.X, "---")).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "One --- two", "One\n----\nTwo", " One\n--\nTwo \n", "a\n- - -\nb"})
    void everythingElseStaysAsItIs(String text) {
        for (var platform : Platform.values()) {
            assertThat(ThreadText.on(platform, text)).containsExactly(text);
        }
    }
}
