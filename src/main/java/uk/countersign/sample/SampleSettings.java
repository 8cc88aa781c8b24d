package uk.countersign.sample;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the sample school is. Without a folder there is none.
 *
 * @param folder holds {@code school.yaml} and the drafts
 * @param sandbox the sandbox platforms on which its accounts are opened
 * @param sandboxPid process id of the sandbox, for whoever reads the answer
 * @param answer the file that appears when all is ready
 */
@ConfigurationProperties("countersign.sample")
record SampleSettings(
        @DefaultValue("") String folder,
        @DefaultValue("http://localhost:8090") URI sandbox,
        @DefaultValue("0") long sandboxPid,
        @DefaultValue("demo.json") Path answer) {

    Path path() {
        return Path.of(folder);
    }
}
