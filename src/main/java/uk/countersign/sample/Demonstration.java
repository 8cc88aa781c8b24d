package uk.countersign.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.countersign.intake.IntakeSettings;
import uk.countersign.school.Channels;
import uk.countersign.school.Schools;

/** Makes the sample school, once, and says when all is ready. */
@Component
class Demonstration {

    private final SampleSettings settings;
    private final SampleRecord record;
    private final Schools schools;
    private final Channels channels;
    private final IntakeSettings intake;
    private final Path data;
    private final String publicUrl;

    Demonstration(
            SampleSettings settings,
            SampleRecord record,
            Schools schools,
            Channels channels,
            IntakeSettings intake,
            @Value("${countersign.data:data}") Path data,
            @Value("${countersign.public-url:http://localhost:8080}") String publicUrl) {
        this.settings = settings;
        this.record = record;
        this.schools = schools;
        this.channels = channels;
        this.intake = intake;
        this.data = data;
        this.publicUrl = publicUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.folder().isEmpty()) {
            return;
        }
        try {
            var file = SampleFile.read(settings.path().resolve("school.yaml"));
            var sandbox = new SandboxAccounts(settings.sandbox());
            var signIns = record.make(file, settings.path(), sandbox, data.resolve("sample-members.json"));
            new SampleDrafts(intake.folder()).drop(settings.path().resolve("drafts"));
            answer(signIns).write(settings.answer());
        } catch (IOException e) {
            throw new UncheckedIOException("The sample school could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the sample school was being made", e);
        }
    }

    private DemoAnswer answer(SampleMembers signIns) {
        var all = schools.all();
        List<DemoAnswer.DemoChannel> accounts = all.stream()
                .flatMap(school -> channels.of(school.id()).stream())
                .map(channel -> new DemoAnswer.DemoChannel(
                        channel.id(), channel.schoolId(), channel.platform().id(), channel.handle()))
                .toList();
        return new DemoAnswer(
                publicUrl,
                settings.sandbox().toString(),
                intake.folder().toAbsolutePath().normalize().resolve("inbox").toString(),
                new DemoAnswer.Pids(ProcessHandle.current().pid(), settings.sandboxPid()),
                all.stream()
                        .map(school -> new DemoAnswer.DemoSchool(school.id(), school.name()))
                        .toList(),
                signIns.members(),
                accounts);
    }
}
