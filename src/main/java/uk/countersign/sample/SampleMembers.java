package uk.countersign.sample;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sign-ins of the sample school, which work on one data folder only. The record holds but hashes of them, so they
 * stand in a file of their own that only its owner may read.
 */
record SampleMembers(List<SignIn> members) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    /** How a person signs in to one school. */
    record SignIn(String name, String email, String password, String school, List<String> roles, String token) {}

    static SampleMembers read(Path file) {
        return MAPPER.readValue(file.toFile(), SampleMembers.class);
    }

    void write(Path file) throws IOException {
        var arriving = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(arriving, MAPPER.writeValueAsString(this));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(arriving, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A word to sign in with that nobody can guess and anybody can type. */
    static String newSecret(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
