package uk.countersign.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which passwords a member may choose: long ones that nobody tries first. No signs or figures are asked for. */
@Component
public class PasswordRules {

    public static final int SHORTEST = 12;

    /** More than this is not looked at by the hash. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    private final Set<String> common;

    PasswordRules() {
        try {
            common = new ClassPathResource("common-passwords.txt", PasswordRules.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords is missing", e);
        }
    }

    /**
     * Why a password will not do; empty when it will.
     *
     * @param own what others know of the member: name, address, school
     */
    public Optional<String> refusal(String password, String... own) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(
                    "Choose at least " + SHORTEST + " characters: three or four words are easy to remember.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("This is too long. Choose a shorter one.");
        }
        var bare = letters(password);
        if (password.chars().distinct().count() < FEWEST_DIFFERENT || common.contains(bare) || isRepeated(bare)) {
            return Optional.of("Many people use this password, so it is guessed first. Choose another.");
        }
        var known = Arrays.stream(own)
                .flatMap(words -> Stream.concat(Stream.of(words), Arrays.stream(words.split("[@.\\s]+"))))
                .map(PasswordRules::letters)
                .filter(word -> word.length() > 3);
        if (known.anyMatch(word -> bare.replace(word, "").length() < FEWEST_DIFFERENT)) {
            return Optional.of("This is your name, your address or your school. Choose something nobody would guess.");
        }
        return Optional.empty();
    }

    /** Without case, and without the figures and signs that people put at the end. */
    private static String letters(String password) {
        var folded = password.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        var bare = folded.replaceFirst("[^\\p{L}]+$", "");
        return bare.isEmpty() ? folded : bare;
    }

    /** A word, perhaps a common one, over and over. */
    private boolean isRepeated(String word) {
        return word.matches("(.{1,8})\\1+")
                || common.stream().anyMatch(known -> word.replace(known, "").isEmpty());
    }
}
