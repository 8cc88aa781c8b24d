package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DurabilityTest {

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    @Test
    void aRestartKeepsAccountsPostsPicturesAndDeletions() {
        var before = sandbox.caller();
        var account = before.open("x", "OakfieldPri");
        var kept = post(before, account, "Kept");
        var gone = post(before, account, "Gone");
        before.delete("/2/tweets/" + gone, "Authorization", account.bearer());
        sandbox.restart();
        var after = sandbox.caller();
        assertThat(after.open("x", "oakfieldpri").credentials()).isEqualTo(account.credentials());
        assertThat(after.posts("x")).hasSize(1);
        assertThat(after.posts("x").get(0).get("id").asString()).isEqualTo(kept);
        assertThat(after.postJson("/2/tweets", "{\"text\":\"Kept\"}", "Authorization", account.bearer())
                        .status())
                .isEqualTo(403);
        assertThat(Long.parseLong(post(after, account, "Newer"))).isGreaterThan(Long.parseLong(kept));
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void whatWasAnsweredIsThereAfterAForcedKill(@TempDir Path folder) throws Exception {
        var answered = new ConcurrentLinkedQueue<String>();
        var child = startChild(folder);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var caller = new Caller(address(folder, child));
            var account = caller.open("x", "OakfieldPri");
            var number = new AtomicInteger();
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> postUntilItDies(caller, account, number, answered));
            }
            while (answered.size() < 200) {
                Thread.onSpinWait();
            }
            child.destroyForcibly().waitFor();
        } finally {
            child.destroyForcibly();
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        try (var again = Sandbox.start(0, folder)) {
            var standing = new HashSet<String>();
            new Caller(again.url())
                    .posts("x")
                    .forEach(post -> standing.add(post.get("id").asString()));
            assertThat(standing).containsAll(answered);
        }
    }

    @Test
    void aTornLastLineIsDropped() throws IOException {
        var caller = sandbox.caller();
        post(caller, caller.open("x", "OakfieldPri"), "Whole");
        sandbox.stop();
        var journal = sandbox.folder().resolve("journal.jsonl");
        Files.writeString(journal, "{\"event\":\"post-made\",\"post\":{\"id\"", StandardOpenOption.APPEND);
        sandbox.restart();
        assertThat(sandbox.caller().posts("x")).hasSize(1);
        post(sandbox.caller(), sandbox.caller().open("x", "OakfieldPri"), "After the tear");
        sandbox.restart();
        assertThat(sandbox.caller().posts("x")).hasSize(2);
    }

    @Test
    void aDamagedLineIsNamedRatherThanForgotten() throws IOException {
        sandbox.caller().open("x", "OakfieldPri");
        sandbox.stop();
        var journal = sandbox.folder().resolve("journal.jsonl");
        var whole = Files.readString(journal);
        Files.writeString(journal, "damaged\n" + whole);
        assertThatThrownBy(() -> Sandbox.start(0, sandbox.folder()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Line 1");
    }

    @Test
    void aFolderIsUsedByOneSandboxAtATime() {
        assertThatThrownBy(() -> Sandbox.start(0, sandbox.folder()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Another sandbox");
        assertThat(sandbox.folder().resolve("sandbox.json")).exists();
    }

    private static String post(Caller caller, Opened account, String text) {
        var answer = caller.postJson("/2/tweets", "{\"text\":\"" + text + "\"}", "Authorization", account.bearer());
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("/data/id");
    }

    private static void postUntilItDies(
            Caller caller, Opened account, AtomicInteger number, ConcurrentLinkedQueue<String> answered) {
        while (true) {
            var json = "{\"text\":\"Number " + number.incrementAndGet() + "\"}";
            try {
                var answer = caller.trySend(caller.json("/2/tweets", json, "Authorization", account.bearer()));
                answered.add(answer.text("/data/id"));
            } catch (IOException died) {
                return;
            }
        }
    }

    private static Process startChild(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxMain.class.getName(),
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    private static URI address(Path folder, Process child) throws IOException {
        var announcement = folder.resolve("sandbox.json");
        while (!Files.exists(announcement)) {
            assertThat(child.isAlive()).as("the child process").isTrue();
            Thread.onSpinWait();
        }
        var json = JsonMapper.shared().readTree(Files.readAllBytes(announcement));
        assertThat(json.get("pid").asLong()).isEqualTo(child.pid());
        return URI.create(json.get("url").asString());
    }
}
