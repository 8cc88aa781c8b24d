package uk.countersign.connectors;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A folder that posts are written to. */
final class FolderPlace implements Place {

    final Path folder;
    private final Path pictures;
    private final Connector connector;

    FolderPlace(Path temporary) {
        folder = temporary.resolve("website");
        pictures = temporary;
        var settings = PlatformSettings.at(URI.create("http://localhost"));
        connector = Samples.connector("website", settings.with("folder", folder.toString()));
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public Account account() {
        return open("www.oakfield.example");
    }

    @Override
    public Account open(String handle) {
        return new Account(handle, handle, Map.of());
    }

    @Override
    public OutgoingPost post(String text) {
        return Samples.text(text);
    }

    @Override
    public OutgoingMedia picture(String name, String altText) {
        return new OutgoingMedia(Samples.picture(pictures, name, 500, 400), "image/jpeg", altText, Optional.empty());
    }

    @Override
    public int standing() throws Exception {
        try (var posts = Files.list(folder.resolve(account().handle()))) {
            return (int) posts.filter(post -> !post.endsWith("removed")).count();
        }
    }

    @Override
    public String displayName() {
        return account().handle();
    }

    @Override
    public String permalinksBeginWith() {
        return "";
    }
}
