package uk.countersign.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.sample.SampleFile.SampleChannel;
import uk.countersign.sample.SampleFile.SampleSchool;
import uk.countersign.school.Schools;
import uk.countersign.school.Trust;

/** Writes the sample trust into an empty record, all of it or nothing. */
@Component
class SampleRecord {

    private final Database database;
    private final Schools trusts;
    private final SampleSchools schools;
    private final SamplePeople people;
    private final Ids ids;

    SampleRecord(Database database, Schools trusts, SampleSchools schools, SamplePeople people, Ids ids) {
        this.database = database;
        this.trusts = trusts;
        this.schools = schools;
        this.people = people;
        this.ids = ids;
    }

    /**
     * Writes the trust unless there are schools already.
     *
     * @param signInFile where the sign-ins stand; written before the record, so that they are never lost
     */
    SampleMembers make(SampleFile file, Path folder, SandboxAccounts sandbox, Path signInFile)
            throws IOException, InterruptedException {
        if (!schools.isEmpty()) {
            return SampleMembers.read(signInFile);
        }
        var schoolIds = new LinkedHashMap<String, String>();
        file.schools().forEach(school -> schoolIds.put(school.key(), ids.next()));
        var signIns = SamplePeople.signIns(file, schoolIds);
        signIns.write(signInFile);
        var opened = open(file, sandbox);
        database.inTransaction(() -> write(file, folder, schoolIds, signIns, opened));
        return signIns;
    }

    private static Map<SampleChannel, SandboxAccounts.Opened> open(SampleFile file, SandboxAccounts sandbox)
            throws IOException, InterruptedException {
        var opened = new HashMap<SampleChannel, SandboxAccounts.Opened>();
        for (var school : file.schools()) {
            for (var channel : school.channels()) {
                opened.put(channel, sandbox.open(channel));
            }
        }
        return opened;
    }

    private void write(
            SampleFile file,
            Path folder,
            Map<String, String> schoolIds,
            SampleMembers signIns,
            Map<SampleChannel, SandboxAccounts.Opened> opened) {
        var trust = new Trust(ids.next(), file.trust().name());
        trusts.add(trust);
        var memberIds = people.add(trust.id(), file.members(), signIns);
        for (SampleSchool school : file.schools()) {
            var id = schoolIds.getOrDefault(school.key(), "");
            schools.add(id, trust.id(), school);
        }
        people.grant(signIns);
        for (SampleSchool school : file.schools()) {
            var id = schoolIds.getOrDefault(school.key(), "");
            for (var channel : school.channels()) {
                var account = opened.get(channel);
                if (account == null) {
                    throw new IllegalStateException("The account " + channel.id() + " was not opened");
                }
                schools.addAccount(id, channel, account, email -> memberIds.getOrDefault(email, ""));
            }
            try {
                schools.addRegister(id, school, folder);
                schools.addCalendar(id, school, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
