package uk.countersign.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A consent file, read: what could be understood, and for each other line what is wrong with it.
 */
public record ConsentCsv(List<ConsentCsvRow> rows, List<Problem> problems) {

    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    public ConsentCsv {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** What is wrong with a line, in words for whoever made the file; holds no names. */
    public record Problem(long line, String message) {}

    /** Reads a file: UTF-8, with or without its mark, or what old Windows programs write. */
    public static ConsentCsv read(byte[] file) {
        var rows = new ArrayList<ConsentCsvRow>();
        var problems = new ArrayList<Problem>();
        try (var records = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(decode(file))) {
            Optional<ConsentCsvColumns> columns = Optional.empty();
            for (CsvRecord line : records) {
                if (columns.isEmpty()) {
                    columns = Optional.of(ConsentCsvColumns.of(line.getFields()));
                    var missing = columns.get().missing();
                    if (!missing.isEmpty()) {
                        problems.add(new Problem(
                                line.getStartingLineNumber(),
                                "The first line must name the columns; missing: " + String.join(", ", missing)));
                        return new ConsentCsv(rows, problems);
                    }
                } else {
                    read(line, columns.get(), rows, problems);
                }
            }
            if (columns.isEmpty()) {
                problems.add(new Problem(1, "The file is empty"));
            }
        } catch (CsvParseException broken) {
            problems.add(new Problem(
                    rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1,
                    "From here the file cannot be read as CSV: is a quotation mark left open?"));
        } catch (java.io.IOException memoryDoesNotFail) {
            throw new java.io.UncheckedIOException(memoryDoesNotFail);
        }
        return new ConsentCsv(rows, problems);
    }

    private static void read(
            CsvRecord line, ConsentCsvColumns columns, List<ConsentCsvRow> rows, List<Problem> problems) {
        try {
            rows.add(columns.row(line.getStartingLineNumber(), line.getFields()));
        } catch (IllegalArgumentException wrong) {
            problems.add(new Problem(line.getStartingLineNumber(), String.valueOf(wrong.getMessage())));
        }
    }

    private static String decode(byte[] file) {
        int start = file.length >= 3 && file[0] == MARK[0] && file[1] == MARK[1] && file[2] == MARK[2] ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file, start, file.length - start))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(file, OLD_WINDOWS);
        }
    }

    /** The register that the rows make up, as if they were all that is known. */
    public Register register(String schoolId, Instant updatedAt) {
        Map<String, List<ConsentCsvRow>> people = new LinkedHashMap<>();
        for (var row : rows) {
            people.computeIfAbsent(row.kind() + " " + row.pupilId(), any -> new ArrayList<>())
                    .add(row);
        }
        var entries = people.values().stream().map(of -> entry(schoolId, of)).toList();
        return new Register(entries, entries.isEmpty() ? Optional.empty() : Optional.of(updatedAt));
    }

    private static RegisterEntry entry(String schoolId, List<ConsentCsvRow> rows) {
        var last = rows.get(rows.size() - 1);
        var person = new Person(
                last.pupilId(),
                schoolId,
                last.pupilId(),
                last.kind(),
                last.forename(),
                last.surname(),
                last.knownAs(),
                last.yearGroup(),
                last.className(),
                false);
        return new RegisterEntry(
                person, rows.stream().map(ConsentCsvRow::consent).toList());
    }
}
