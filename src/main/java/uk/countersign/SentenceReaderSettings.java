package uk.countersign;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.countersign.worker.SentenceSettings;

/**
 * Whether a reader of whole sentences judges texts beside the reader of words. Off unless a school has the memory for it.
 *
 * @param timeout within which it must have read one text; then the others read it alone
 * @param idle after which its process is ended
 * @param pause for how long it is not asked after a failure
 */
@ConfigurationProperties("countersign.screening.sentence-reader")
record SentenceReaderSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("10m") Duration idle,
        @DefaultValue("1m") Duration pause) {

    SentenceSettings in(Path folder) {
        return SentenceSettings.in(folder, timeout, idle, pause);
    }
}
