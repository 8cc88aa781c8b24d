package uk.countersign.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import uk.countersign.sandbox.faults.Faults;
import uk.countersign.sandbox.http.Server;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Limits;
import uk.countersign.sandbox.record.Store;

/** The sandbox platforms, listening on this computer only. */
public final class Sandbox implements AutoCloseable {

    private final Store store;
    private final Server server;
    private final Announcement announcement;

    private Sandbox(Store store, Server server, Announcement announcement) {
        this.store = store;
        this.server = server;
        this.announcement = announcement;
    }

    /**
     * Starts the sandbox with wide limits.
     *
     * @param port where to listen, 0 for a free port
     * @param dataFolder kept over restarts; used by one sandbox at a time
     */
    public static Sandbox start(int port, Path dataFolder) {
        return start(port, dataFolder, Limits.ROOMY, Clock.systemUTC());
    }

    static Sandbox start(int port, Path dataFolder, Limits limits, Clock clock) {
        var folder = dataFolder.toAbsolutePath();
        var store = Store.open(folder);
        try {
            var announcement = new Announcement(folder.resolve("sandbox.json"));
            announcement.withdraw();
            var routes = new Routes(store, new Ids(clock), clock, new Faults(), limits);
            var sandbox = new Sandbox(store, Server.listen(port, routes::answer), announcement);
            announcement.announce(sandbox.server.port(), sandbox.url());
            return sandbox;
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /** The address of the timeline page; platforms' base addresses are below it. */
    public URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    @Override
    public void close() {
        announcement.withdraw();
        server.close();
        store.close();
    }
}
