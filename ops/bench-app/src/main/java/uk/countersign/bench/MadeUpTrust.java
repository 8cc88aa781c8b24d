package uk.countersign.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.publishing.Vault;
import uk.countersign.register.ConsentChanges;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.school.Member;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Nation;
import uk.countersign.school.Platform;
import uk.countersign.school.QuietHours;
import uk.countersign.school.Role;
import uk.countersign.school.School;
import uk.countersign.school.Schools;
import uk.countersign.school.Trust;

/** A trust of schools with an author, an approver, a roll and accounts on the sandbox's X and Facebook. */
final class MadeUpTrust {

    static final String AUTHOR = "author@bench.example";
    static final List<Platform> PLATFORMS = List.of(Platform.X, Platform.FACEBOOK);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningApplication application;
    private final Ids ids;

    private MadeUpTrust(RunningApplication application) {
        this.application = application;
        this.ids = application.bean(Ids.class);
    }

    /** Who is needed to get a post out of a school. */
    record MadeUpSchool(String id, String authorId, String approverId) {}

    static List<MadeUpSchool> with(int schools, int pupilsEach, RunningApplication application)
            throws IOException, InterruptedException {
        return new MadeUpTrust(application).write(schools, pupilsEach);
    }

    private List<MadeUpSchool> write(int count, int pupilsEach) throws IOException, InterruptedException {
        var database = application.bean(Database.class);
        var trust = new Trust(ids.next(), "Bench Trust");
        var author = new Member(ids.next(), trust.id(), "The Author", AUTHOR);
        var approver = new Member(ids.next(), trust.id(), "The Approver", "approver@bench.example");
        database.inTransaction(() -> {
            application.bean(Schools.class).add(trust);
            application.bean(Members.class).add(author, "");
            application.bean(Members.class).add(approver, "");
        });
        var schools = new ArrayList<MadeUpSchool>();
        for (int i = 0; i < count; i++) {
            var id = ids.next();
            var credentials = new HashMap<Platform, Opened>();
            for (var platform : PLATFORMS) {
                credentials.put(platform, open(platform, "bench" + i));
            }
            var school = school(id, trust.id(), "Bench School " + i);
            database.inTransaction(() -> {
                application.bean(Schools.class).add(school, Actor.COUNTERSIGN);
                grant(author, id, Role.SUBMITTER);
                grant(approver, id, Role.APPROVER);
                credentials.forEach((platform, opened) -> addAccount(id, platform, opened, author, approver));
                application
                        .bean(ConsentChanges.class)
                        .write(id, MadeUpRoll.rows(pupilsEach), "made up", Actor.COUNTERSIGN);
            });
            schools.add(new MadeUpSchool(id, author.id(), approver.id()));
        }
        return schools;
    }

    private static School school(String id, String trustId, String name) {
        return new School(
                id,
                trustId,
                name,
                Nation.ENGLAND,
                ZoneId.of("Europe/London"),
                "default",
                QuietHours.NONE,
                School.Contacts.NONE,
                PLATFORMS.stream().map(Platform::id).toList());
    }

    private void grant(Member member, String schoolId, Role role) {
        application
                .bean(Members.class)
                .grant(
                        new Membership(member, schoolId, Set.of(role), Optional.empty(), Optional.empty()),
                        Actor.COUNTERSIGN);
    }

    private void addAccount(String schoolId, Platform platform, Opened opened, Member one, Member other) {
        var channel = new Channel(
                schoolId,
                platform.id(),
                platform,
                opened.handle(),
                opened.handle(),
                opened.id(),
                List.of(one.id(), other.id()),
                ChannelStatus.CONNECTED);
        var secrets = application.bean(Vault.class).encrypt(schoolId, platform.id(), opened.credentials());
        application.bean(Channels.class).add(channel, secrets, Actor.COUNTERSIGN);
    }

    /** An account as the sandbox answers it. */
    record Opened(String platform, String handle, String name, String id, Map<String, String> credentials) {}

    private Opened open(Platform platform, String handle) throws IOException, InterruptedException {
        var wanted = JSON.writeValueAsString(Map.of("platform", platform.id(), "handle", handle, "name", handle));
        var request = HttpRequest.newBuilder(URI.create(application.sandboxUrl() + "/sandbox/accounts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The sandbox opened no account: " + answer.statusCode());
        }
        return JSON.readValue(answer.body(), Opened.class);
    }
}
