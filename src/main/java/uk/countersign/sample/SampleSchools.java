package uk.countersign.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.calendar.CalendarFile;
import uk.countersign.publishing.Vault;
import uk.countersign.register.ConsentChanges;
import uk.countersign.register.ConsentCsv;
import uk.countersign.register.ConsentCsvRow;
import uk.countersign.register.ConsentRegister;
import uk.countersign.sample.SampleFile.SampleChannel;
import uk.countersign.sample.SampleFile.SampleSchool;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.school.Platform;
import uk.countersign.school.QuietHours;
import uk.countersign.school.School;
import uk.countersign.school.Schools;
import uk.countersign.school.SignInRules;
import uk.countersign.school.SignInRulings;

/** Writes the schools of the sample trust, with their accounts and registers. */
@Component
class SampleSchools {

    private final Schools schools;
    private final SignInRulings rulings;
    private final Channels channels;
    private final ConsentRegister register;
    private final ConsentChanges consents;
    private final Vault vault;
    private final CalendarDays calendars;

    SampleSchools(
            Schools schools,
            SignInRulings rulings,
            Channels channels,
            ConsentRegister register,
            ConsentChanges consents,
            Vault vault,
            CalendarDays calendars) {
        this.schools = schools;
        this.rulings = rulings;
        this.channels = channels;
        this.register = register;
        this.consents = consents;
        this.vault = vault;
        this.calendars = calendars;
    }

    void add(String id, String trustId, SampleSchool sample) {
        var contacts = new School.Contacts(sample.domains(), sample.phones(), sample.emails());
        schools.add(
                new School(
                        id,
                        trustId,
                        sample.name(),
                        sample.nation(),
                        ZoneId.of(sample.zone()),
                        sample.policy(),
                        QuietHours.NONE,
                        contacts,
                        sample.defaultChannels()),
                Actor.COUNTERSIGN);
        rulings.set(id, SignInRules.PASSWORD_ONLY, Actor.COUNTERSIGN);
    }

    void addAccount(
            String schoolId, SampleChannel sample, SandboxAccounts.Opened opened, Function<String, String> memberId) {
        var channel = new Channel(
                schoolId,
                sample.id(),
                Platform.of(sample.platform()),
                sample.handle(),
                sample.name(),
                opened.id(),
                sample.administrators().stream().map(memberId).toList(),
                ChannelStatus.CONNECTED);
        channels.add(channel, vault.encrypt(schoolId, sample.id(), opened.credentials()), Actor.COUNTERSIGN);
    }

    void addRegister(String schoolId, SampleSchool sample, Path folder) throws IOException {
        var csv = ConsentCsv.read(Files.readAllBytes(folder.resolve(sample.roll())));
        if (!csv.problems().isEmpty()) {
            throw new IOException("The sample roll has mistakes: " + csv.problems());
        }
        var rows = csv.rows().stream().map(ConsentCsvRow::toRegisterRow).toList();
        consents.write(schoolId, rows, sample.roll(), Actor.COUNTERSIGN);
        if (sample.neverPublish().isPresent()) {
            try (var lines = Files.lines(folder.resolve(sample.neverPublish().get()))) {
                lines.skip(1)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(pupil -> register.markNeverPublish(schoolId, pupil, true, Actor.COUNTERSIGN));
            }
        }
    }

    void addCalendar(String schoolId, SampleSchool sample, Path folder) throws IOException {
        if (sample.termDates().isPresent()) {
            var bytes = Files.readAllBytes(folder.resolve(sample.termDates().get()));
            var file = CalendarFile.read(bytes, sample.nation());
            calendars.add(schoolId, file.days(), file.source(), Actor.COUNTERSIGN);
        }
    }

    /** Whether the record holds any school. */
    boolean isEmpty() {
        return schools.all().isEmpty();
    }

    /** The ids and names of all schools, in the order in which they were added. */
    Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        schools.all().forEach(school -> names.put(school.id(), school.name()));
        return names;
    }
}
