package uk.countersign.connectors;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The connector to X keeps the contract. */
class XInSandboxTest implements VideoContract, ThreadInSandboxContract, ModerationContract {

    private SandboxedPlatform sandboxed;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        sandboxed = new SandboxedPlatform("x", folder);
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
