package uk.countersign.connectors;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The connector to Instagram keeps the contract. */
class InstagramInSandboxTest implements VideoContract, ModerationContract {

    private SandboxedPlatform sandboxed;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        sandboxed = new SandboxedPlatform("instagram", folder);
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
