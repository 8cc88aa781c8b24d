package uk.countersign.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of one authenticator app: six digits, another every half minute (RFC 6238 with what all apps understand).
 *
 * @param secret as the app shows it
 */
public record CodeMaker(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final int DIGITS = 6;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    static CodeMaker next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CodeMaker(Base32.encode(bytes));
    }

    /** The code of that moment. */
    public String codeAt(Instant moment) {
        try {
            var code = CODES.generateOneTimePassword(
                    new SecretKeySpec(Base32.decode(secret), CODES.getAlgorithm()), moment);
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", code);
        } catch (InvalidKeyException everyKeyWillDo) {
            throw new IllegalStateException(everyKeyWillDo);
        }
    }

    /** The time step to which a code belongs; the one before and the one after count, as clocks are never quite right. */
    OptionalLong stepOf(String code, Instant now) {
        var seconds = CODES.getTimeStep().toSeconds();
        var step = now.getEpochSecond() / seconds;
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(near -> codeAt(Instant.ofEpochSecond(near * seconds)).equals(code))
                .findFirst();
    }

    /** What an app reads from the picture. */
    public String address(String member) {
        return "otpauth://totp/Countersign:" + encoded(member) + "?secret=" + secret + "&issuer=Countersign";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
