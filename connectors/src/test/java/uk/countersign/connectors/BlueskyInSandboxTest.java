package uk.countersign.connectors;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The connector to Bluesky keeps the contract. */
class BlueskyInSandboxTest implements ThreadInSandboxContract {

    private SandboxedPlatform sandboxed;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        sandboxed = new SandboxedPlatform("bluesky", folder);
    }

    @AfterEach
    void stop() {
        sandboxed.close();
    }

    @Override
    public SandboxedPlatform place() {
        return sandboxed;
    }
}
