package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.sandbox.Sandbox;

/** Connecting an account through the sandbox's consent screens, and posting with what that gave. */
class ConnectingInSandboxTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final URI HOME = URI.create("http://localhost:8580/settings/accounts/return");
    private static final String STATE = "state & more";

    private Sandbox sandbox;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        sandbox = Sandbox.start(0, folder.resolve("sandbox"));
        for (var platform : List.of("x", "facebook", "instagram")) {
            opened(platform, platform + "-school", "Oakfield School");
        }
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "facebook", "instagram"})
    void anAccountIsOfferedWithItsNameAndPictureAndWhatIsNeededToReadIt(String platform) throws Exception {
        var offer = connected(platform);
        assertThat(offer.handle()).isEqualTo(platform + "-school");
        assertThat(offer.name()).isEqualTo("Oakfield School");
        var picture = BROWSER.send(
                HttpRequest.newBuilder(offer.picture().orElseThrow()).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");

        var connector = Samples.connector(platform, settings(platform));
        var account = new Account(offer.handle(), offer.remoteId(), offer.secrets());
        var known = (Identity.Known) connector.identify(account);
        assertThat(known.remoteId()).isEqualTo(offer.remoteId());
        assertThat(known.displayName()).isEqualTo("Oakfield School");
        assertThat(known.grant().missing()).isEmpty();
        assertThat(connector.recent(account, Instant.now().minusSeconds(60))).isEqualTo(new Lookup.Found(List.of()));
    }

    @Test
    void onXTheBearerTokenPostsReadsThePastAndDeletes() throws Exception {
        var offer = connected("x");
        assertThat(offer.secrets()).containsOnlyKeys("bearer_token", "refresh_token", Authorisation.ENDS);
        var connector = Samples.connector("x", settings("x"));
        var account = new Account(offer.handle(), offer.remoteId(), offer.secrets());
        var prepared = (Preparation.Ready) connector.prepare(account, Samples.text("Sports day is on Friday."));
        var sent = (Outcome.Accepted) connector.create(account, prepared.prepared());
        var page = (Past.Read)
                connector.past().orElseThrow().page(account, Instant.now().minusSeconds(60), Optional.empty());
        assertThat(page.posts()).extracting(post -> post.post().remoteId()).containsExactly(sent.remoteId());
        assertThat(page.next()).isEmpty();
        assertThat(connector.delete(account, sent.remoteId())).isInstanceOf(Removal.Removed.class);
    }

    @Test
    void aRefreshTokenIsGoodOnce() throws Exception {
        var offer = connected("x");
        var account = new Account(offer.handle(), offer.remoteId(), offer.secrets());
        var renewed = (Renewal.Renewed) authorisation("x").renew(account);
        assertThat(renewed.secrets().get("bearer_token")).isNotEqualTo(account.secret("bearer_token"));
        assertThat(Authorisation.endOf(renewed.secrets()).orElseThrow())
                .isAfter(Instant.now().plus(Duration.ofMinutes(100)));
        var after = new Account(offer.handle(), offer.remoteId(), renewed.secrets());
        assertThat(Samples.connector("x", settings("x")).identify(after)).isInstanceOf(Identity.Known.class);

        assertThat(authorisation("x").renew(account))
                .isInstanceOfSatisfying(
                        Renewal.Rejected.class,
                        rejected -> assertThat(rejected.message())
                                .contains("Connect the account again")
                                .doesNotContain(account.secret("refresh_token")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "facebook", "instagram"})
    void aCodeIsGoodOnceAndOnlyWithItsProof(String platform) throws Exception {
        var proof = Proof.fresh();
        var authorisation = authorisation(platform);
        var code = allow(authorisation.authorise(STATE, HOME, proof), "allow").get("code");
        if (platform.equals("x")) {
            assertThat(authorisation.exchange(code, Proof.fresh(), HOME)).isInstanceOf(Offers.Nothing.class);
        } else {
            assertThat(authorisation.exchange(code, proof, HOME)).isInstanceOf(Offers.Offered.class);
        }
        assertThat(authorisation.exchange(code, proof, HOME)).isInstanceOf(Offers.Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "facebook"})
    void whoeverPressesDenyComesBackWithTheStateAndNothingElse(String platform) throws Exception {
        var answer = allow(authorisation(platform).authorise(STATE, HOME, Proof.fresh()), "deny");
        assertThat(answer).containsOnlyKeys("error", "state").containsEntry("state", STATE);
    }

    private Offer connected(String platform) throws Exception {
        var proof = Proof.fresh();
        var authorisation = authorisation(platform);
        var answer = allow(authorisation.authorise(STATE, HOME, proof), "allow");
        assertThat(answer).containsEntry("state", STATE);
        var offers = authorisation.exchange(answer.getOrDefault("code", ""), proof, HOME);
        return ((Offers.Offered) offers).accounts().get(0);
    }

    private PlatformSettings settings(String platform) {
        return PlatformSettings.at(URI.create(sandbox.url() + (platform.equals("x") ? "/x" : "/graph")));
    }

    private Authorisation authorisation(String platform) {
        var usual = Authorisations.usual(platform, "sandbox-app", "sandbox-app-secret");
        var screen = platform.equals("x") ? "/i/oauth2/authorize" : "/graph/v25.0/dialog/oauth";
        var app = new App(usual.clientId(), usual.clientSecret(), URI.create(sandbox.url() + screen), usual.scopes());
        return Authorisations.all(Map.of(platform, app), Map.of(platform, settings(platform)), Clock.systemUTC())
                .get(0);
    }

    /** Opens the consent screen, chooses the first account, and presses the button; gives what came back. */
    private Map<String, String> allow(URI consent, String button) throws IOException, InterruptedException {
        var page = BROWSER.send(HttpRequest.newBuilder(consent).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        var account = page.replaceFirst("(?s).*?name=\"account\" value=\"([^\"]+)\".*", "$1");
        var form = consent.getRawQuery() + "&account=" + account + "&" + button + "=yes";
        var target = consent.toString().replaceFirst("\\?.*", "");
        var answer = BROWSER.send(
                HttpRequest.newBuilder(URI.create(target))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
        var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(back.toString()).startsWith(HOME + "?");
        var pairs = new HashMap<String, String>();
        for (var pair : back.getRawQuery().split("&")) {
            var halves = pair.split("=", 2);
            pairs.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        }
        return pairs;
    }

    private void opened(String platform, String handle, String name) throws IOException, InterruptedException {
        var json = JsonMapper.shared().writeValueAsString(Map.of("platform", platform, "handle", handle, "name", name));
        var answer = BROWSER.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/accounts"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(201);
    }
}
