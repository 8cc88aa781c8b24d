package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.account.AccountPost;
import uk.countersign.account.AccountPosts;
import uk.countersign.account.Watch.Permit;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.school.Member;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;

@RunningPages
class AccountsPageTest {

    private static final String PAGE = "/settings/accounts";

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private Members members;

    @Autowired
    private Channels channels;

    @Autowired
    private Watches watches;

    @Autowired
    private AccountPosts posts;

    private String send(String member, String path, String... fields) {
        var form = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(Map.entry(fields[i], fields[i + 1]));
        }
        return Reader.signedIn(port, member).post("/posts", PAGE + path, form).body();
    }

    @Test
    void thoseConcernedReadHowAccountsAreAndOnlyAnAdministratorChangesThem() {
        for (var reader : List.of("okafor", "osei", "whitlock")) {
            assertThat(Reader.signedIn(port, reader).get(PAGE).body())
                    .as(reader)
                    .contains("@OakfieldPri", "looked after by", "An administrator of your school can change them")
                    .doesNotContain("Connect an account on", "@HarbourViewAcad");
        }
        assertThat(Reader.signedIn(port, "bell").get(PAGE).statusCode()).isEqualTo(403);
        assertThat(Reader.signedIn(port, "carrow").get(PAGE + "/facebook").statusCode())
                .isIn(403, 404);
        for (var path : List.of("/connect", "/x/probe", "/x/disconnect", "/x/emergency", "/x/acknowledge")) {
            assertThat(Reader.signedIn(port, "okafor")
                            .post("/posts", PAGE + path, List.of(Map.entry("platform", "x")))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(channels.find(Oakfield.SCHOOL, "x").orElseThrow().status()).isEqualTo(ChannelStatus.CONNECTED);
    }

    @Test
    void whereTheProgramIsNotRegisteredItSaysSo() {
        assertThat(Reader.signedIn(port, "hart").get(PAGE).body())
                .contains(
                        "Whoever runs this program has to register it there first",
                        "Connect an account on Bluesky",
                        "Connect an account on Mastodon",
                        "Connect a website");
        assertThat(send("hart", "/connect", "platform", "x")).contains("not registered with X yet");
        assertThat(Reader.signedIn(port, "hart")
                        .get(PAGE + "/return?state=abc&code=def")
                        .body())
                .contains("belongs to nothing that you have begun here");
    }

    @Test
    void aSecondPersonIsAskedForUntilThereIsOne() {
        assertThat(send("hart", "/instagram/administrators")).contains("Say who looks after the account");
        assertThat(send("hart", "/instagram/administrators", "administrators", "hart"))
                .contains("At least two people have to look after an account. Tick another.");
        // As it is once one of two has left.
        database.inTransaction(
                () -> channels.appoint(Oakfield.SCHOOL, "instagram", List.of("hart"), Actor.COUNTERSIGN));
        assertThat(Reader.signedIn(port, "hart").get(PAGE + "/instagram").body())
                .contains("Only one person looks after this account.");
        assertThat(Reader.signedIn(port, "hart").get("/").body())
                .contains("@oakfieldprimary on Instagram needs a second person who looks after it");
        assertThat(send("hart", "/instagram/administrators", "administrators", "hart", "administrators", "lund"))
                .doesNotContain("Only one person looks after this account.");
    }

    @Test
    void whoseAccessHasEndedLooksAfterNothing() {
        var left = new Member("quill", "saltmarsh", "Mr Quill", "quill@oakfield.example");
        database.inTransaction(() -> {
            members.addInvited(left);
            members.grant(
                    new Membership(left, Oakfield.SCHOOL, Set.of(), Optional.empty(), Optional.empty()),
                    Actor.COUNTERSIGN);
            channels.appoint(Oakfield.SCHOOL, "x", List.of("hart", "quill"), Actor.COUNTERSIGN);
        });

        assertThat(Reader.signedIn(port, "hart").get(PAGE + "/x").body())
                .contains("Only one person looks after this account.")
                .doesNotContain("Mr Quill");
        assertThat(Reader.signedIn(port, "hart").get("/").body())
                .contains("@OakfieldPri on X needs a second person who looks after it");
        assertThat(send("hart", "/x/administrators", "administrators", "hart", "administrators", "quill"))
                .contains("Say who looks after the account");
        assertThat(send("hart", "/x/administrators", "administrators", "hart", "administrators", "okafor"))
                .doesNotContain("Only one person looks after this account.");
    }

    @Test
    void whatAPermissionLacksAndThatItEndsIsToldWhereSomebodyLooks() {
        var facebook = new Key(Oakfield.SCHOOL, "facebook");
        var lacking = new Permit(List.of("pages_manage_posts"), false, Optional.empty());
        database.inTransaction(() -> watches.permitted(facebook, lacking));
        for (var page : List.of("/", PAGE, PAGE + "/facebook")) {
            assertThat(Reader.signedIn(port, "hart").get(page).body())
                    .as(page)
                    .contains("did not give us the permission to post (pages_manage_posts)");
        }
        assertThat(Reader.signedIn(port, "bell").get("/").body()).doesNotContain("pages_manage_posts");
        var ending = new Permit(List.of(), true, Optional.of(Instant.now().plus(Duration.ofDays(6))));
        database.inTransaction(() -> watches.permitted(facebook, ending));
        assertThat(Reader.signedIn(port, "hart").get("/").body())
                .contains("Its permission ends", "Connect the account again before");
        var later = new Permit(List.of(), true, Optional.of(Instant.now().plus(Duration.ofDays(30))));
        database.inTransaction(() -> watches.permitted(facebook, later));
        assertThat(Reader.signedIn(port, "hart").get("/").body()).doesNotContain("Its permission ends");
        assertThat(Reader.signedIn(port, "hart").get(PAGE + "/facebook").body())
                .contains("It has to be connected again before.");
        database.inTransaction(() -> watches.permitted(facebook, Permit.WHOLE));
    }

    @Test
    void whatOpensAnAccountIsTypedOnAPageThatSaysWhatItIs() {
        var admin = Reader.signedIn(port, "hart");
        assertThat(admin.get(PAGE + "/connect/bluesky").body())
                .contains("App passwords", "not the account’s own", "value=\"bsky.social\"");
        assertThat(admin.get(PAGE + "/connect/mastodon").body()).contains("value=\"mastodon.social\"");
        assertThat(admin.get(PAGE + "/connect/x").statusCode()).isEqualTo(404);
        assertThat(Reader.signedIn(port, "okafor")
                        .get(PAGE + "/connect/bluesky")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(
                        "hart",
                        "/connect/bluesky",
                        "name",
                        "oakfield.example",
                        "password",
                        "s3cret",
                        "server",
                        "nowhere"))
                .contains("This is not the name of a server.", "value=\"oakfield.example\"")
                .doesNotContain("s3cret");
        assertThat(send("hart", "/connect/website", "name", "www.oakfield.example"))
                .contains("Check which account you are about to post with", "www.oakfield.example")
                .doesNotContain("@www.oakfield.example");
    }

    @Test
    void aStrangersPostIsAnAlertUntilItIsSaidToBeTheSchoolsOwn() {
        var stranger = new AccountPost(
                Oakfield.SCHOOL,
                "x",
                "stranger-1",
                AccountPost.Kind.STRANGER,
                "Win a <b>free</b> holiday!",
                Instant.now(),
                "javascript:alert(1)",
                0,
                List.of(),
                Optional.empty(),
                Optional.empty());
        database.inTransaction(() -> posts.keep(new Key(Oakfield.SCHOOL, "x"), List.of(stranger)));
        assertThat(Reader.signedIn(port, "okafor").get("/").body())
                .contains("A post on X that nobody countersigned", "Win a &lt;b&gt;free&lt;/b&gt; holiday!");
        assertThat(Reader.signedIn(port, "bell").get("/").body()).doesNotContain("holiday");
        assertThat(Reader.signedIn(port, "hart").get(PAGE + "/x").body())
                .contains("Nobody here countersigned this", "This was us")
                .doesNotContain("javascript:");
        assertThat(send("hart", "/x/acknowledge", "post", "stranger-1"))
                .contains("Written down: this was the school’s own.", "Mrs Hart said that this was the school’s own.")
                .doesNotContain("Nobody here countersigned this");
        assertThat(send("hart", "/x/acknowledge", "post", "stranger-1")).contains("not on the list any more");
        assertThat(Reader.signedIn(port, "whitlock").get("/record").body())
                .contains(
                        "found a post on an account that nobody countersigned", "said that a post was the school’s own")
                .doesNotContain("holiday");
    }
}
