package uk.countersign.worker.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers expected are those of the tokenizer with which the model was published. */
class WordPiecesTest {

    private static final long BEGINS = 101;
    private static final long ENDS = 102;

    private static WordPieces pieces;

    @BeforeAll
    static void load() throws IOException {
        pieces = SentenceModel.vocabulary();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "Year 4 had a brilliant day at the museum.",
                        new long[] {2095, 1018, 2018, 1037, 8235, 2154, 2012, 1996, 2688, 1012}),
                Arguments.of(
                        "Caf\u00e9 cr\u00e8me & na\u00efve fa\u00e7ade \u2013 \u201cquoted\u201d text\u2026",
                        new long[] {7668, 13675, 21382, 1004, 15743, 8508, 1516, 1523, 9339, 1524, 3793, 1529}),
                Arguments.of("We won 3-2!!! \u26bd\ufe0f #GoTeam @school_pe", new long[] {
                    2057, 2180, 1017, 1011, 1016, 999, 999, 999, 100, 1001, 2288, 5243, 2213, 1030, 2082, 1035, 21877
                }),
                Arguments.of("someone's shoes: can't, won't; it's 09:30\u201310.15", new long[] {
                    2619, 1005, 1055, 6007, 1024, 2064, 1005, 1056, 1010, 2180, 1005, 1056, 1025, 2009, 1005, 1055,
                    5641, 1024, 2382, 1516, 2184, 1012, 2321
                }),
                Arguments.of("Tickets \u00a34.50 (\u20ac5) from https://example.org/a?b=c", new long[] {
                    9735, 1069, 2549, 1012, 2753, 1006, 1574, 2629, 1007, 2013, 16770, 1024, 1013, 1013, 2742, 1012,
                    8917, 1013, 1037, 1029, 1038, 1027, 1039
                }),
                Arguments.of(
                        "\u65e5\u672c\u8a9e and \u4e2d\u6587 in assembly",
                        new long[] {1864, 1876, 1950, 1998, 1746, 1861, 1999, 3320}),
                Arguments.of(
                        "\u00dcn\u00efc\u00f6d\u00e9 Z\u00dcRICH \u0141\u00d3D\u0179 \ufb01nal \ufb02ag",
                        new long[] {27260, 10204, 17814, 1984, 12032, 1985, 8490}),
                Arguments.of("a\u200bb\u00adc soft\tTab\nnew\r\nline", new long[] {5925, 3730, 21628, 2047, 2240}),
                Arguments.of("Antidisestablishmentarianism pneumonoultramicroscopicsilicovolcanoconiosis", new long[] {
                    3424, 10521, 4355, 7875, 13602, 3672, 12199, 2964, 1052, 2638, 2819, 17175, 11314, 6444, 2594, 7352,
                    26461, 27572, 11261, 6767, 15472, 6761, 8663, 10735, 2483
                }),
                Arguments.of("x".repeat(101) + " end", new long[] {100, 2203}),
                Arguments.of("", new long[] {}),
                Arguments.of("   ", new long[] {}),
                Arguments.of(
                        "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 family \ud83c\udf89\ud83c\udf89",
                        new long[] {100, 2155, 100}),
                Arguments.of("Mae\u2019r ysgol ar gau yfory \u2013 Diolch yn fawr!", new long[] {
                    11530, 1521, 1054, 1061, 28745, 4747, 12098, 11721, 2226, 1061, 29278, 2100, 1516, 4487, 4747, 2818,
                    1061, 2078, 6904, 13088, 999
                }),
                Arguments.of(
                        "\u041f\u0440\u0438\u0432\u0435\u0442, \u043a\u0430\u043a \u0434\u0435\u043b\u0430? \u0130stanbul",
                        new long[] {
                            1194, 16856, 10325, 25529, 15290, 22919, 1010, 1189, 10260, 23925, 1184, 15290, 29436,
                            10260, 1029, 9960
                        }),
                Arguments.of(
                        "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u062c\u0645\u064a\u0639",
                        new long[] {1295, 17149, 29820, 29816, 25573, 1271, 25573, 23673, 29819, 22192, 14498, 29830}),
                Arguments.of("e\u0301cole re\u0301sume\u0301", new long[] {12431, 13746}),
                Arguments.of(
                        "5 + 3 = 8 ~ 50% ^ | `code` <b>$</b>",
                        new long[] {
                            1019, 1009, 1017, 1027, 1022, 1066, 2753, 1003, 1034, 1064, 1036, 3642, 1036, 1026, 1038,
                            1028, 1002, 1026, 1013, 1038, 1028
                        }),
                Arguments.of("\u00a0non\u2003breaking\u3000space", new long[] {2512, 4911, 2686}),
                Arguments.of(
                        "\u0391\u03a3 \u039f\u0394\u039f\u03a3", new long[] {1155, 29733, 1169, 29722, 29730, 29733}));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void partsAsTheModelWasTrained(String text, long[] expected) {
        var numbers = pieces.of(text);

        assertThat(numbers).startsWith(BEGINS).endsWith(ENDS);
        assertThat(Arrays.copyOfRange(numbers, 1, numbers.length - 1)).isEqualTo(expected);
    }

    @Test
    void readsTheFirstPartOfAnEndlessText() {
        var numbers = pieces.of("a man ".repeat(100_000));

        assertThat(numbers).hasSize(WordPieces.MOST).endsWith(ENDS);
        assertThat(pieces.of("x".repeat(1_000_000))).containsExactly(BEGINS, 100, ENDS);
    }
}
