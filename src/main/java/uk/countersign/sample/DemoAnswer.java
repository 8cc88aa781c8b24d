package uk.countersign.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.sample.SampleMembers.SignIn;

/** What {@code demo.json} tells whoever waits for the demonstration to be ready. */
record DemoAnswer(
        String url,
        String sandbox,
        String inbox,
        Pids pids,
        List<DemoSchool> schools,
        List<SignIn> members,
        List<DemoChannel> channels) {

    /** The processes. */
    record Pids(long app, long sandbox) {}

    /** A school. */
    record DemoSchool(String id, String name) {}

    /** An account. */
    record DemoChannel(String id, String school, String platform, String handle) {}

    /** Appears all at once. */
    void write(Path file) throws IOException {
        var arriving = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(
                arriving,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this));
        Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
