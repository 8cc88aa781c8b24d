package uk.countersign.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.COLLEAGUE;
import static uk.countersign.testing.SampleRecord.DEPUTY;
import static uk.countersign.testing.SampleRecord.LEAD;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.countersign.account.AccountPost;
import uk.countersign.account.AccountPosts;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.Actor;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.notice.Letter;
import uk.countersign.notice.Letters;
import uk.countersign.notice.NoticeChoices;
import uk.countersign.notice.Topic;
import uk.countersign.post.Ending;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.rig.Rig;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.testing.Race;
import uk.countersign.testing.RecordFixture;
import uk.countersign.testing.SampleDrafts;
import uk.countersign.testing.SamplePosts;

/** Who is told of what, when, and how often, by a real mail server. */
interface NoticesContract {

    PostOffice office();

    private Rig rig() {
        return office().rig();
    }

    private RecordFixture record() {
        return rig().record();
    }

    private SampleDrafts drafts() {
        return rig().sample().drafts();
    }

    private SamplePosts posts() {
        return rig().sample().posts();
    }

    private void later(Duration wait) {
        record().clock().advance(wait);
        office().round();
    }

    private List<Letter> letters(String memberId) {
        return record().get(Letters.class).to(memberId);
    }

    @BeforeEach
    default void monday() {
        office().nextMonday();
    }

    @Test
    default void thirtySignaturesMakeOneEmailAfterAWhile() {
        for (int i = 0; i < 30; i++) {
            drafts().in(DraftState.APPROVED);
        }
        office().round();
        assertThat(office().to(AUTHOR)).isEmpty();

        later(Duration.ofMinutes(15));
        later(Duration.ofMinutes(15));

        assertThat(office().all()).hasSize(1);
        var email = office().to(AUTHOR).get(0);
        assertThat(email.subject()).isEqualTo("30 of your drafts were countersigned");
        assertThat(email.text())
                .contains("30 of your drafts were countersigned, 06:30.", PostOffice.HOME + "/drafts\n");
    }

    @Test
    default void whatComesBackIsToldAtOnceWithEverythingElseThatWaits() throws Exception {
        drafts().in(DraftState.APPROVED);
        var returned = drafts().moved(drafts().in(DraftState.AWAITING_APPROVAL), DraftCommand.RETURN);
        office().round();

        var email = office().to(AUTHOR).get(0);
        assertThat(email.subject()).isEqualTo("1 of your drafts has come back to you from an approver, and more");
        assertThat(email.text())
                .contains(PostOffice.HOME + "/drafts/" + returned.id() + "\n", "1 of your drafts was countersigned");
        assertThat(email.html()).contains("href=\"" + PostOffice.HOME + "/drafts/" + returned.id() + "\"");
        assertThat(email.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(email.header("List-Unsubscribe")).isEqualTo("<" + PostOffice.HOME + "/account#notices>");
        assertThat(email.header("Message-ID"))
                .isEqualTo("<" + letters(AUTHOR).get(0).id() + "@ash-lane.example>");
        assertThat(email.header("From")).isEqualTo("office@ash-lane.example");
        assertThat(email.message().getAllRecipients()).hasSize(1);
        later(Duration.ofHours(1));
        assertThat(office().all()).hasSize(1);
    }

    @Test
    default void whatIsNoLongerSoIsNotTold() {
        var draft = drafts().moved(drafts().in(DraftState.AWAITING_APPROVAL), DraftCommand.RETURN);
        record().write(() -> record().drafts().recheck(draft, Actor.COUNTERSIGN));
        drafts().moved(drafts().in(DraftState.APPROVED), DraftCommand.UNDO);
        var held = posts().moved(posts().scheduled(), PostCommand.HOLD);
        posts().moved(held, PostCommand.RESUME);
        office().round();
        later(Duration.ofMinutes(20));
        assertThat(office().to(APPROVER)).isEmpty();
        // The draft of the post was countersigned, and still is.
        assertThat(office().all())
                .extracting(PostOffice.Received::subject)
                .containsExactly("1 of your drafts was countersigned");
    }

    @Test
    default void aRefusedPostIsToldToItsAuthorAndToWhoeverLooksAfterPosts() {
        posts().in(PostState.FAILED);
        office().round();
        assertThat(office().to(AUTHOR).get(0).subject()).isEqualTo("1 of your posts was refused, and more");
        for (var member : List.of(APPROVER, DEPUTY, ADMIN)) {
            assertThat(office().to(member)).as(member).hasSize(1);
            assertThat(office().to(member).get(0).text())
                    .contains("1 post was refused, 06:30 (X).\n" + PostOffice.HOME + "/posts");
        }
        assertThat(office().to(LEAD)).isEmpty();
        assertThat(office().to(COLLEAGUE)).isEmpty();

        posts().in(PostState.FAILED);
        posts().in(PostState.FAILED);
        later(Duration.ofMinutes(2));
        assertThat(office().to(ADMIN)).hasSize(1);
        assertThat(office().to(AUTHOR)).hasSize(2);
        later(Duration.ofMinutes(14));
        assertThat(office().to(ADMIN)).hasSize(2);
        assertThat(office().to(ADMIN).get(1).subject()).isEqualTo("2 posts were refused");
    }

    @Test
    default void whoeverDidItIsNotTold() {
        posts().in(PostState.HELD);
        office().round();
        assertThat(office().to(APPROVER)).isEmpty();
        assertThat(office().to(ADMIN)).hasSize(1);
    }

    @Test
    default void accountsAndTakedownsAreToldToWhoeverCanSeeToThem() {
        record().write(() -> record().channels()
                .mark(SCHOOL, "x", ChannelStatus.NEEDS_ATTENTION, Actor.COUNTERSIGN, "It was revoked."));
        var key = new Key(SCHOOL, "facebook");
        var stranger = new AccountPost(
                SCHOOL,
                "facebook",
                "stranger-" + record().clock().instant(),
                AccountPost.Kind.STRANGER,
                "Hello from nobody.",
                record().clock().instant(),
                "https://f.example/1",
                0,
                List.of(),
                Optional.empty(),
                Optional.empty());
        record().write(() -> {
            record().get(Watches.class).begin(key);
            record().get(AccountPosts.class).keep(key, List.of(stranger));
        });
        var out = published();
        record().write(() -> record().takedowns().ask(out, Actor.COUNTERSIGN, "Consent was withdrawn."));
        office().round();

        assertThat(office().to(ADMIN).get(0).text())
                .contains("1 post was found that nobody countersigned, 06:30 (Facebook).\n" + PostOffice.HOME
                        + "/settings/accounts/facebook")
                .contains("1 account needs to be connected again, 06:30 (X).\n")
                .doesNotContain("come down");
        assertThat(office().to(LEAD).get(0).subject())
                .isEqualTo("1 post is to come down and waits for somebody to confirm it");

        record().write(() -> record().takedowns().confirm(out, rig().actor(LEAD)));
        var takedown = record().takedowns().openFor(out.id()).orElseThrow();
        var again = record().clock().instant().plus(Duration.ofHours(1));
        record().write(() -> record().takedowns().needsAPerson(takedown, "Delete it by hand.", again));
        var noted = record().takedowns().openFor(out.id()).orElseThrow();
        record().write(() -> record().takedowns().needsAPerson(noted, "Delete it by hand.", again));
        later(Duration.ofMinutes(16));
        assertThat(office().to(LEAD)).hasSize(2);
        assertThat(office().to(LEAD).get(1).subject()).isEqualTo("1 post could not be taken down and needs somebody");
        record().write(() ->
                record().channels().mark(SCHOOL, "x", ChannelStatus.CONNECTED, Actor.COUNTERSIGN, "It answers again."));
    }

    private Post published() {
        var post = posts().claimed(posts().scheduled(), "a test");
        var attempt = posts().begin(post, "a test").orElseThrow();
        var ending = Ending.sent(record().clock().instant(), "remote-" + post.id(), "https://x.example/1", "");
        record().write(() -> record().sending().end(post, attempt, PostCommand.CONFIRM, ending));
        return record().posts().get(post.id());
    }

    @Test
    default void membersAreToldOnlyWhatTheyChose() {
        var choices = record().get(NoticeChoices.class);
        record().write(() -> choices.choose(ADMIN, EnumSet.allOf(Topic.class), Set.of()));
        record().write(() -> choices.choose(AUTHOR, EnumSet.allOf(Topic.class), Set.of(Topic.OWN_PROGRESS)));
        posts().in(PostState.FAILED);
        later(Duration.ofMinutes(20));
        assertThat(office().to(ADMIN)).isEmpty();
        assertThat(office().to(AUTHOR))
                .extracting(PostOffice.Received::subject)
                .containsExactly("1 of your drafts was countersigned");
    }

    @Test
    default void aDeadMailServerIsAskedAgainAndNothingIsSentTwice() throws IOException {
        office().name(closedPort());
        drafts().moved(drafts().in(DraftState.AWAITING_APPROVAL), DraftCommand.REJECT);
        posts().in(PostState.FAILED);
        office().round();
        office().round();
        var mail = rig().get(SchoolMail.class);
        var since = record().clock().instant();
        assertThat(mail.trouble(SCHOOL).orElseThrow().note()).contains("Nothing that sends mail answers at localhost:");
        assertThat(mail.trouble(SCHOOL).orElseThrow().tries()).isEqualTo(1);
        assertThat(letters(AUTHOR)).allMatch(letter -> letter.state() == Letter.State.WAITING);

        later(Duration.ofMinutes(1));
        later(Duration.ofMinutes(5));
        assertThat(mail.trouble(SCHOOL).orElseThrow().since()).isEqualTo(since);
        assertThat(mail.trouble(SCHOOL).orElseThrow().tries()).isEqualTo(3);
        assertThat(office().all()).isEmpty();

        office().name(office().port());
        assertThat(mail.trouble(SCHOOL)).isEmpty();
        later(Duration.ofMinutes(15));
        later(Duration.ofMinutes(15));
        assertThat(office().to(AUTHOR)).hasSize(1);
        assertThat(office().to(ADMIN)).hasSize(1);
        assertThat(letters(AUTHOR)).allMatch(letter -> letter.state() == Letter.State.SENT);
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    default void whatASchoolCannotSendWithinADayIsGivenUp() throws IOException {
        office().name(closedPort());
        drafts().moved(drafts().in(DraftState.AWAITING_APPROVAL), DraftCommand.REJECT);
        office().round();
        later(Duration.ofHours(25));
        assertThat(letters(AUTHOR)).extracting(Letter::state).containsExactly(Letter.State.GIVEN_UP);
    }

    @Test
    default void whoeverIsOfSeveralSchoolsIsToldOfWhich() {
        var author = rig().member(AUTHOR);
        record().write(() -> record().members().grant(in(OTHER_SCHOOL, author, author.roles()), Actor.COUNTERSIGN));
        drafts().moved(drafts().in(DraftState.AWAITING_APPROVAL), DraftCommand.REJECT);
        office().round();
        record().write(() -> record().members().grant(in(OTHER_SCHOOL, author, Set.of()), Actor.COUNTERSIGN));
        assertThat(office().to(AUTHOR).get(0).text())
                .startsWith("Ash Lane Primary School: 1 of your drafts was rejected, 06:30");
    }

    private static Membership in(String school, Membership like, Set<Role> roles) {
        return new Membership(like.member(), school, roles, like.trainedOn(), like.policyAcknowledgedOn());
    }

    @Test
    default void whoeverDiesBeforeTheMailServerHeardOfALetterLeavesItToBeSent() {
        drafts().moved(drafts().in(DraftState.AWAITING_APPROVAL), DraftCommand.REJECT);
        rig().get(Telling.class).run();
        var until = record().clock().instant().plus(Duration.ofMinutes(4));
        record().write(() -> record().get(Letters.class).claim("the dead", until));
        office().round();
        assertThat(office().all()).isEmpty();
        later(Duration.ofMinutes(5));
        assertThat(office().to(AUTHOR)).hasSize(1);
    }

    @Test
    default void whoeverDiesWhileHandingALetterOverLeavesItUnknownAndItIsNeverSentAgain() {
        drafts().moved(drafts().in(DraftState.AWAITING_APPROVAL), DraftCommand.REJECT);
        rig().get(Telling.class).run();
        var all = record().get(Letters.class);
        var until = record().clock().instant().plus(Duration.ofMinutes(4));
        var letter = record().write(() -> all.claim("the dead", until)).orElseThrow();
        assertThat(record().write(() -> all.begin(letter, "the dead"))).isTrue();
        assertThat(record().write(() -> all.begin(letter, "the dead"))).isFalse();
        record().write(() -> all.letGo(letter, "the dead", "", record().clock().instant()));
        later(Duration.ofMinutes(5));
        later(Duration.ofHours(1));
        assertThat(office().all()).isEmpty();
        assertThat(letters(AUTHOR)).extracting(Letter::state).containsExactly(Letter.State.UNKNOWN);
    }

    @Test
    default void severalNodesAtOnceTellEverythingOnce() {
        var other = office().anotherNode();
        for (int i = 0; i < 10; i++) {
            posts().in(PostState.FAILED);
        }
        Race.of(List.of(() -> told(rig()), () -> told(other)));
        Race.of(List.of(() -> told(rig()), () -> told(other)));
        record().clock().advance(Duration.ofMinutes(16));
        Race.of(List.of(() -> told(rig()), () -> told(other)));
        office().round();
        for (var member : List.of(APPROVER, DEPUTY, ADMIN)) {
            assertThat(counted(office().to(member), " posts? (was|were) refused, "))
                    .as(member)
                    .isEqualTo(10);
        }
        assertThat(counted(office().to(AUTHOR), " of your drafts (was|were) countersigned, "))
                .isEqualTo(10);
    }

    private static boolean told(Rig node) {
        PostOffice.round(node);
        return true;
    }

    private static int counted(List<PostOffice.Received> emails, String words) {
        var pattern = Pattern.compile("(\\d+)" + words);
        return emails.stream()
                .flatMap(email -> pattern.matcher(email.text()).results())
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    @Test
    default void whoeverIsNoMemberAnyMoreIsSentNothing() {
        drafts().moved(drafts().in(DraftState.AWAITING_APPROVAL), DraftCommand.REJECT);
        rig().get(Telling.class).run();
        var before = rig().member(AUTHOR);
        record().write(() -> record().members()
                .grant(
                        new Membership(
                                before.member(), SCHOOL, Set.of(), before.trainedOn(), before.policyAcknowledgedOn()),
                        Actor.COUNTERSIGN));
        office().round();
        assertThat(office().all()).isEmpty();
        record().write(() -> record().members().grant(before, Actor.COUNTERSIGN));
        later(Duration.ofHours(1));
        assertThat(office().all()).isEmpty();
    }
}
