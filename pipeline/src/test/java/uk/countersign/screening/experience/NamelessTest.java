package uk.countersign.screening.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.Span;

class NamelessTest {

    @Test
    void namesNumbersAddressesAndHandlesGo() {
        var text = "Well done Zadie! Ask zadie.okoro@mail.example or @zadie_o, ring 07700 900123 (4th time).";

        assertThat(Nameless.of(text, List.of(new Span(10, 15))))
                .isEqualTo("Well done §! Ask § or @§ ring 00000 000000 (0th time).");
    }

    @Test
    void longTextsWithoutSpacesAreReadInOneGo() {
        assertThatCode(() -> Nameless.of("a@".repeat(50_000), List.of())).doesNotThrowAnyException();
        assertThat(Nameless.of("a".repeat(100_000), List.of())).hasSize(100_000);
    }
}
