package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.connectors.Registration.Registered;
import uk.countersign.sandbox.Sandbox;

/** Connecting accounts on platforms on which this program is not registered beforehand, and reading their past. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaysInTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final URI HOME = URI.create("http://localhost:8580/settings/accounts/return");

    private Sandbox sandbox;
    private Path folder;
    private final Map<String, Map<String, String>> credentials = new HashMap<>();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        sandbox = Sandbox.start(0, folder.resolve("sandbox"));
        for (var platform : List.of("bluesky", "mastodon")) {
            credentials.put(platform, opened(platform, platform + "-school"));
        }
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Test
    void aMastodonServerGetsToKnowUsAndGivesATokenForWhatWasAllowed() throws Exception {
        var proof = Proof.fresh();
        var known = (Registered.Known) registration(settings("mastodon")).at("", HOME);
        var screen = registration(settings("mastodon")).by(known.secrets());
        var consent = screen.authorise("some state", HOME, proof);
        assertThat(URLDecoder.decode(consent.getRawQuery(), StandardCharsets.UTF_8))
                .contains("scope=read:accounts read:statuses write:statuses write:media&");
        var code = allow(consent).getOrDefault("code", "");

        assertThat(screen.exchange(code, Proof.fresh(), HOME)).isInstanceOf(Offers.Nothing.class);
        var again = allow(consent).getOrDefault("code", "");
        var offer = ((Offers.Offered) screen.exchange(again, proof, HOME))
                .accounts()
                .get(0);
        assertThat(screen.exchange(again, proof, HOME)).as("good once").isInstanceOf(Offers.Nothing.class);
        assertThat(offer.handle()).isEqualTo("mastodon-school@localhost");
        assertThat(offer.secrets()).containsOnlyKeys("access_token");
        isRead(offer, "mastodon");
    }

    @Test
    void anAppPasswordOpensAnAccountOnBlueskyAndAnotherDoesNot() throws Exception {
        var signIn = signIn("bluesky", settings("bluesky"));
        var password = credentials.get("bluesky").getOrDefault("app_password", "");
        var typed = Map.of(SignIn.NAME, " @Bluesky-School ", SignIn.PASSWORD, password + "\n", SignIn.SERVER, "");
        var offer = ((Offers.Offered) signIn.by(typed)).accounts().get(0);
        assertThat(offer.handle()).isEqualTo("bluesky-school");
        assertThat(offer.secrets())
                .containsOnly(Map.entry("identifier", offer.remoteId()), Map.entry("app_password", password));
        isRead(offer, "bluesky");

        assertThat(signIn.by(Map.of(SignIn.NAME, "bluesky-school", SignIn.PASSWORD, "wrong-wrong-wrong")))
                .isInstanceOfSatisfying(
                        Offers.Nothing.class,
                        no -> assertThat(no.message())
                                .contains("the handle or the app password is not right")
                                .doesNotContain("wrong-wrong-wrong"));
    }

    @Test
    void anAccountsOwnPasswordIsSentBack() throws Exception {
        var claims = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"scope\":\"com.atproto.access\"}".getBytes(StandardCharsets.UTF_8));
        try (var server = ScriptedPlatform.answering(
                "200 {\"did\":\"did:plc:abc\",\"handle\":\"oakfield.example\"," + "\"accessJwt\":\"e30." + claims
                        + ".x\",\"refreshJwt\":\"refresh-it\"}",
                "200 {}")) {
            var said = signIn("bluesky", PlatformSettings.at(server.uri()))
                    .by(Map.of(SignIn.NAME, "oakfield.example", SignIn.PASSWORD, "the head's own"));
            assertThat(said)
                    .isInstanceOfSatisfying(
                            Offers.Nothing.class,
                            no -> assertThat(no.message())
                                    .contains("the account’s own password", "Make an app password"));
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1)).contains("com.atproto.server.deleteSession", "Bearer refresh-it");
        }
    }

    @Test
    void aWebsiteIsAFolderOfItsName() {
        var root = folder.resolve("website");
        var settings = PlatformSettings.at(URI.create("http://localhost")).with("folder", root.toString());
        var offer = ((Offers.Offered)
                        signIn("website", settings).by(Map.of(SignIn.NAME, "https://www.oakfield.sch.uk/")))
                .accounts()
                .get(0);
        assertThat(offer.handle()).isEqualTo("www.oakfield.sch.uk");
        assertThat(root.resolve("www.oakfield.sch.uk")).isDirectory();
        assertThat(Samples.connector("website", settings)
                        .identify(new Account(offer.handle(), offer.remoteId(), offer.secrets())))
                .isInstanceOfSatisfying(
                        Identity.Known.class,
                        known -> assertThat(known.remoteId()).isEqualTo(offer.remoteId()));
        assertThat(signIn("website", settings).by(Map.of(SignIn.NAME, " "))).isInstanceOf(Offers.Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inside.example", "10.0.0.8", "@oakfield@inside.example"})
    void aServerThatMayNotBeFoundIsNotCalled(String named) {
        var asked = new ArrayList<String>();
        Dns nobody = host -> {
            asked.add(host);
            throw new UnknownHostException(host);
        };
        var said = registration(settings("mastodon").finding(nobody)).at(named, HOME);
        assertThat(said)
                .isInstanceOfSatisfying(
                        Registered.Refused.class,
                        no -> assertThat(no.message())
                                .isEqualTo("Mastodon could not be reached: its address could not be found."));
        assertThat(asked).containsExactly(named.replaceFirst(".*@", ""));
        assertThat(registration(settings("mastodon").finding(nobody)).at("", HOME))
                .as("the platform's own server is whoever runs this program's business")
                .isInstanceOf(Registered.Known.class);
    }

    @Test
    void aServerThatIsNoneIsSaidToBeNone() throws Exception {
        try (var server = ScriptedPlatform.answering("200 <html>Welcome to the staff room</html>")) {
            assertThat(registration(PlatformSettings.at(server.uri())).at("", HOME))
                    .isInstanceOfSatisfying(
                            Registered.Refused.class,
                            no -> assertThat(no.message()).contains("does not answer as a Mastodon server does"));
        }
    }

    /** With what was given the account is known, posts with a picture, reads it in its past, and deletes it. */
    private void isRead(Offer offer, String platform) throws Exception {
        assertThat(offer.name()).isEqualTo("Oakfield School");
        assertThat(fetched(offer.picture().orElseThrow())).isEqualTo("image/png");
        var connector = Samples.connector(platform, Samples.quick(platform, settings(platform)));
        var account = new Account(offer.handle(), offer.remoteId(), offer.secrets());
        var known = (Identity.Known) connector.identify(account);
        assertThat(known.remoteId()).isEqualTo(offer.remoteId());
        assertThat(known.picture()).isEqualTo(offer.picture());
        var file = Samples.picture(folder, platform + ".jpg", 400, 300);
        var post = new OutgoingPost(
                "Sports day is on Friday.",
                List.of(Samples.jpeg(file, "A field.")),
                "0198c7a1-0000-7000-8000-00000000000a");
        var prepared = (Preparation.Ready) connector.prepare(account, post);
        var sent = (Outcome.Accepted) connector.create(account, prepared.prepared());

        var past = pages(connector, account);
        assertThat(past).extracting(one -> one.post().remoteId()).containsExactly(sent.remoteId());
        assertThat(past.get(0).post().mediaCount()).isEqualTo(1);
        assertThat(fetched(past.get(0).pictures().get(0))).isEqualTo("image/jpeg");
        assertThat(connector.delete(account, sent.remoteId())).isInstanceOf(Removal.Removed.class);
        assertThat(pages(connector, account)).isEmpty();
    }

    private static List<Past.Post> pages(Connector connector, Account account) {
        var all = new ArrayList<Past.Post>();
        var since = Instant.now().minusSeconds(60);
        Optional<String> next = Optional.empty();
        do {
            var page = (Past.Read) connector.past().orElseThrow().page(account, since, next);
            all.addAll(page.posts());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private static String fetched(URI picture) throws Exception {
        var answer = BROWSER.send(HttpRequest.newBuilder(picture).build(), HttpResponse.BodyHandlers.ofByteArray());
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private PlatformSettings settings(String platform) {
        return PlatformSettings.at(URI.create(sandbox.url() + "/" + platform));
    }

    private static Registration registration(PlatformSettings settings) {
        return WaysIn.registrations(Map.of("mastodon", settings), Clock.systemUTC())
                .get(0);
    }

    private static SignIn signIn(String platform, PlatformSettings settings) {
        var nowhere = PlatformSettings.at(URI.create("http://localhost"));
        var all = new HashMap<>(Map.of("bluesky", nowhere, "website", nowhere));
        all.put(platform, settings);
        return WaysIn.signIns(all, Clock.systemUTC()).stream()
                .filter(way -> way.platform().equals(platform))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> allow(URI consent) throws Exception {
        var page = BROWSER.send(HttpRequest.newBuilder(consent).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        var account = page.replaceFirst("(?s).*?name=\"account\" value=\"([^\"]+)\".*", "$1");
        var answer = BROWSER.send(
                HttpRequest.newBuilder(URI.create(consent.toString().replaceFirst("\\?.*", "")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                consent.getRawQuery() + "&account=" + account + "&allow=yes"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        var pairs = new HashMap<String, String>();
        for (var pair : URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getRawQuery()
                .split("&")) {
            var halves = pair.split("=", 2);
            pairs.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        }
        return pairs;
    }

    private Map<String, String> opened(String platform, String handle) throws Exception {
        var json = JsonMapper.shared()
                .writeValueAsString(Map.of("platform", platform, "handle", handle, "name", "Oakfield School"));
        var answer = BROWSER.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/accounts"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var found = new HashMap<String, String>();
        JsonMapper.shared()
                .readTree(answer.body())
                .path("credentials")
                .properties()
                .forEach(one -> found.put(one.getKey(), one.getValue().asString()));
        return found;
    }
}
