package uk.countersign.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The record as a table for a spreadsheet: UTF-8 with its mark, so that Excel knows; nothing in it is a formula. */
final class PostedCsv {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private PostedCsv() {}

    static byte[] of(List<PostedLine> lines, String zone) {
        var titles = List.of(
                "Platform",
                "Account",
                "State",
                "Written by",
                "Written (" + zone + ")",
                "Countersigned by",
                "Countersigned",
                "Due",
                "Platform asked",
                "Done",
                "Text as published",
                "Pictures",
                "Platform's id",
                "Address",
                "SHA-256 of what was approved");
        return Stream.concat(Stream.of(titles), lines.stream().map(PostedCsv::cells))
                .map(cells -> cells.stream().map(PostedCsv::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(PostedLine line) {
        return List.of(
                line.platform(),
                line.handle(),
                line.state(),
                line.author(),
                line.written(),
                line.approver(),
                line.approved(),
                line.due(),
                line.asked(),
                line.done(),
                line.says(),
                String.join("; ", line.pictures()),
                line.remoteId(),
                line.permalink(),
                line.digest());
    }

    /** In quotes always; what a spreadsheet would take for a formula, or for a number too long for it, is made a text. */
    static String cell(String value) {
        var text = value.replace("\0", "");
        var start = text.stripLeading();
        var formula = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0
                || !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        var number = text.matches("\\d{12,}");
        return "\"" + (formula || number ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
