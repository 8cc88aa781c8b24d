package uk.countersign.screening.secondreader;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and where a second reader is asked. All schools of one instance share it.
 *
 * @param address what stands before {@code /chat/completions}
 * @param model what the machine at that address calls it
 * @param keyFile holds the key in one line; empty when none is needed
 * @param timeout for one text, from the first byte sent to the last received
 * @param textsADay the most that are sent in a day, all schools together
 * @param charactersADay likewise
 */
@ConfigurationProperties("countersign.screening.second-reader")
record SecondReaderSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String address,
        @DefaultValue("") String model,
        @DefaultValue("") String keyFile,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("500") int textsADay,
        @DefaultValue("500000") long charactersADay) {

    static final String PREFIX = "countersign.screening.second-reader.";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException if it is switched on and could not work, saying which setting is wrong */
    SecondReaderSettings {
        if (enabled) {
            ReaderAddress.of(address);
            require(!model.isBlank(), "model", "must name the model to ask");
            require(
                    timeout.toMillis() > 0 && timeout.compareTo(LONGEST) <= 0,
                    "timeout",
                    "must be longer than nothing and at most 60s");
            require(textsADay > 0, "texts-a-day", "must be at least 1");
            require(charactersADay > 0, "characters-a-day", "must be at least 1");
        }
    }

    private static void require(boolean good, String setting, String otherwise) {
        if (!good) {
            throw new IllegalArgumentException(PREFIX + setting + " " + otherwise);
        }
    }
}
