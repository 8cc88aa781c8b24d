package uk.countersign.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeMakerTest {

    /** The secret of RFC 6238, appendix B. */
    private static final CodeMaker MAKER =
            new CodeMaker(Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(MAKER.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodHalfAMinuteEitherWay() {
        var moment = Instant.ofEpochSecond(1_234_567_890);
        var code = MAKER.codeAt(moment);

        assertThat(MAKER.stepOf(code, moment.plusSeconds(30))).hasValue(1_234_567_890 / 30);
        assertThat(MAKER.stepOf(code, moment.minusSeconds(30))).hasValue(1_234_567_890 / 30);
        assertThat(MAKER.stepOf(code, moment.plusSeconds(60))).isEmpty();
        assertThat(MAKER.stepOf(code, moment.minusSeconds(60))).isEmpty();
    }

    @Test
    void aSecretIsReadAsItWasWritten() {
        for (int made = 0; made < 50; made++) {
            var secret = CodeMaker.next().secret();

            assertThat(secret).matches("[A-Z2-7]{32}");
            assertThat(Base32.encode(Base32.decode(secret))).isEqualTo(secret);
        }
    }

    @Test
    void theAddressForTheAppNamesTheMember() {
        assertThat(MAKER.address("j.o'k@oakfield.example"))
                .startsWith("otpauth://totp/Countersign:j.o%27k%40oakfield.example?secret=GEZD");
    }
}
