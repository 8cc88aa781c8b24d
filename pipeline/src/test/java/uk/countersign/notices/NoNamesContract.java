package uk.countersign.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.PICTURE_PUPIL;
import static uk.countersign.testing.SampleRecord.REFUSING_PUPIL;
import static uk.countersign.testing.SampleRecord.SCHOOL;
import static uk.countersign.testing.SampleRecord.WILLING_PUPIL;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.Decision;
import uk.countersign.notice.Matter;
import uk.countersign.notice.Notice;
import uk.countersign.notice.Notices;
import uk.countersign.notice.Notices.Recipient;
import uk.countersign.school.Platform;

/** No name that the register knows, no word of a draft, no reason stands in an email, whatever it is about. */
interface NoNamesContract {

    String PRIVATE = "Private-reason";

    PostOffice office();

    @Test
    default void noEmailHoldsANameATextOrAReason() {
        var rig = office().rig();
        office().nextMonday();
        var record = rig.record();
        var names = Stream.of(WILLING_PUPIL, PICTURE_PUPIL, REFUSING_PUPIL)
                .map(pupil -> rig.sample().person(pupil).person())
                .flatMap(person -> Stream.of(person.forename(), person.surname(), person.knownAs()))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(6);
        // The whole roll, through everything that a draft can come to.
        var text = "Starfish for " + String.join(" and ", names) + "!";
        var stopped = rig.screened(AUTHOR, text, Optional.empty(), "x", "facebook");
        var waiting = rig.screened(AUTHOR, "Amelia Hughes sang for us today.", Optional.empty(), "x");
        var returned = rig.screened(AUTHOR, "Well done to Amelia for her poem.", Optional.empty(), "x");
        rig.decide(APPROVER, Decision.Kind.RETURN, returned, rig.digest(returned), List.of(), PRIVATE + " Amelia");
        var rejected = rig.screened(AUTHOR, "Noah won the race.", Optional.empty(), "x");
        rig.decide(APPROVER, Decision.Kind.REJECT, rejected, rig.digest(rejected), List.of(), PRIVATE + " Noah");
        office().round();
        // And every kind of notice about them, so that none is left out that a test would not come to.
        var post = rig.sample().posts().scheduled();
        var at = record.clock().instant();
        record.write(() -> {
            for (var matter : Matter.values()) {
                for (var subject :
                        List.of("draft:" + stopped.id(), "draft:" + waiting.id(), "post:" + post.id(), "channel:x")) {
                    record.get(Notices.class)
                            .add(new Notice(
                                    SCHOOL, ADMIN, matter, subject, Optional.of(Platform.X), matter + subject, at));
                }
            }
        });
        var kept = record.get(Notices.class).waitingFor(new Recipient(SCHOOL, ADMIN), at.minusSeconds(1));
        var wording = new Wording(ZoneId.of("Europe/London"), at);
        var every = wording.of("", kept.stream().map(each -> each.notice()).toList());
        assertThat(every.lines()).hasSize(Matter.values().length);
        record.clock().advance(Duration.ofMinutes(40));
        office().round();

        var said = new ArrayList<String>();
        every.lines().forEach(line -> said.add(line.words() + " " + line.page()));
        said.add(every.subject());
        for (var email : office().all()) {
            said.add(email.subject() + "\n" + email.text() + "\n" + email.html());
        }
        assertThat(office().to(AUTHOR)).isNotEmpty();
        assertThat(office().to(APPROVER)).as("the morning's email").isNotEmpty();
        assertThat(said).allSatisfy(words -> {
            assertThat(words).doesNotContain("Starfish", "poem", "race", PRIVATE, "Ash Lane", "Mrs Hart", "Miss Doyle");
            names.forEach(name -> assertThat(words).doesNotContainIgnoringCase(name));
        });
    }
}
