package uk.countersign.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.school.Nation;
import uk.countersign.school.Role;

/** {@code school.yaml} of the sample school. */
record SampleFile(SampleTrust trust, List<SampleSchool> schools, List<SampleMember> members) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The trust. */
    record SampleTrust(String name) {}

    /** One of its schools, with the names of the files that belong to it. */
    record SampleSchool(
            String key,
            String name,
            Nation nation,
            String zone,
            String policy,
            List<String> domains,
            List<String> phones,
            List<String> emails,
            String roll,
            @JsonProperty("never_publish") Optional<String> neverPublish,
            @JsonProperty("term_dates") Optional<String> termDates,
            List<SampleChannel> channels,
            @JsonProperty("default_channels") List<String> defaultChannels) {}

    /** One of its accounts. */
    record SampleChannel(String id, String platform, String handle, String name, List<String> administrators) {}

    /** One of its people. */
    record SampleMember(String name, String email, List<SampleMembership> memberships) {}

    /** A person's roles in a school. */
    record SampleMembership(String school, List<Role> roles) {}

    static SampleFile read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return MAPPER.convertValue(yaml, SampleFile.class);
        }
    }
}
