package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.database.Database;

@RunningPages
class ComposePageTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Test
    void saysWhileSomebodyTypesWhatTheChecksFindAndHowLongItIs() {
        var doyle = Reader.signedIn(port, "doyle");

        var body = look(doyle, key(doyle), "Call Priya on 07700 900123 & bring <cake>.", "");

        assertThat(body)
                .contains("An approver would have to judge this.", "“07700 900123”", "42 / 280")
                .contains("Saved at school, ")
                .doesNotContain("<cake>", "<html");
    }

    @Test
    void saysOfEachWhoIsPicturedWhetherTheyMayAppear() {
        var doyle = Reader.signedIn(port, "doyle");

        assertThat(look(doyle, key(doyle), "Chess club.", "Somebody Unknown"))
                .contains("chip judge", "Somebody Unknown", "not on the register");
    }

    @Test
    void saysWhenNobodyOfTheRegisterIsCalledSo() {
        var doyle = Reader.signedIn(port, "doyle");

        assertThat(find(doyle, "Nobody Such")).contains("Nobody on the register is called that");
        assertThat(find(doyle, "")).doesNotContain("data-add", "Nobody on the register");
    }

    @Test
    void whatWasBegunIsGoneOnWithLaterAndIsAwayOnceItIsSent() {
        var doyle = Reader.signedIn(port, "doyle");
        var key = key(doyle);
        look(doyle, key, "Our otters are back at the pier.", "");

        assertThat(doyle.get("/drafts").body()).contains("Not sent yet", "Our otters are back at the pier.");
        var page = doyle.get("/drafts/new?unsent=" + key).body();
        assertThat(page)
                .contains(">Our otters are back at the pier.</textarea>")
                .contains(key);

        var sent = doyle.post("/drafts/new", "/drafts/new", fields(key, "Our otters are back at the pier.", ""));
        assertThat(sent.uri().getPath()).startsWith("/drafts/");
        assertThat(sent.body()).contains("data-typed-is-safe=\"" + key + "\"");
        assertThat(unsent(key)).isZero();
    }

    @Test
    void nobodyElseSeesOrOverwritesWhatSomebodyBegan() {
        var doyle = Reader.signedIn(port, "doyle");
        var key = key(doyle);
        look(doyle, key, "Between me and myself.", "");
        var bell = Reader.signedIn(port, "bell");

        assertThat(bell.get("/drafts/new?unsent=" + key).body()).doesNotContain("Between me and myself.");
        assertThat(look(bell, key, "Something else.", "")).doesNotContain("Saved at school");
        bell.post("/drafts/new", "/drafts/unsent/" + key + "/discard", List.of());

        assertThat(doyle.get("/drafts/new?unsent=" + key).body()).contains("Between me and myself.");
    }

    @Test
    void keepsForLaterAndThrowsAwayWithoutScripts() {
        var doyle = Reader.signedIn(port, "doyle");
        var key = key(doyle);

        var kept = doyle.post("/drafts/new", "/drafts/new/keep", fields(key, "Half a thought", ""));
        assertThat(kept.body()).contains("Saved for later.", "Half a thought");
        var nothing = doyle.post("/drafts/new", "/drafts/new/keep", fields(key(doyle), "  ", ""));
        assertThat(nothing.body()).contains("There was nothing to save.");

        doyle.post("/drafts", "/drafts/unsent/" + key + "/discard", List.of());
        assertThat(unsent(key)).isZero();
    }

    @Test
    void offersTimesOutsideQuietHoursAndSendsTheOneThatWasChosen() {
        var doyle = Reader.signedIn(port, "doyle");
        var slot = Pattern.compile("name=\"slot\" value=\"(\\d[^\"]+)\"")
                .matcher(doyle.get("/drafts/new").body());
        assertThat(slot.find()).isTrue();
        assertThat(slot.group(1)).matches(".*T(08:30|16:00)");

        var key = key(doyle);
        var sent = doyle.post(
                "/drafts/new",
                "/drafts/new",
                List.of(
                        Map.entry("key", key),
                        Map.entry("text", "The orchard is open."),
                        Map.entry("channels", "x"),
                        Map.entry("slot", slot.group(1)),
                        Map.entry("time", "")));

        assertThat(sent.body()).contains(slot.group(1).substring(11));
    }

    private static String look(Reader reader, String key, String text, String pictured) {
        return reader.post("/drafts/new", "/drafts/new/look", fields(key, text, pictured))
                .body();
    }

    private static String find(Reader reader, String name) {
        return reader.post(
                        "/drafts/new",
                        "/drafts/new/people",
                        List.of(Map.entry("find", name), Map.entry("channels", "x")))
                .body();
    }

    private static List<Entry<String, String>> fields(String key, String text, String pictured) {
        return List.of(
                Map.entry("key", key),
                Map.entry("text", text),
                Map.entry("channels", "x"),
                Map.entry("pictured", pictured));
    }

    private static String key(Reader reader) {
        var key = KEY.matcher(reader.get("/drafts/new").body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private long unsent(String key) {
        return database.sql("select count(*) from unsent_post where id = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
