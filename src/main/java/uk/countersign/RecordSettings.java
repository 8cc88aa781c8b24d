package uk.countersign;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything that must be kept is kept.
 *
 * @param data the folder of the SQLite file, of pictures and documents
 * @param database the record
 */
@ConfigurationProperties("countersign")
record RecordSettings(
        @DefaultValue("data") Path data, @DefaultValue RecordDatabase database) {

    /**
     * Where the record is.
     *
     * @param url empty means a SQLite file in the data folder
     */
    record RecordDatabase(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("8") int connections) {}
}
