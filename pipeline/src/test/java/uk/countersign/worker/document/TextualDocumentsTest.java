package uk.countersign.worker.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.countersign.reading.DocumentReading.Read;
import uk.countersign.reading.Problem;

class TextualDocumentsTest extends DocumentTestCase {

    @Test
    void textIsReadInWhateverEncodingItWasSaved() {
        String text = "Café – “well done” £5";

        assertThat(read(file("a.txt", text)).text()).isEqualTo(text);
        assertThat(read(file("b.txt", text, Charset.forName("windows-1252"))).text())
                .isEqualTo(text);
        assertThat(read(file("c.txt", "\ufeff" + text, StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(text);
        assertThat(read(file("d.txt", "\ufeff" + text)).text()).isEqualTo(text);
        assertThat(read(file("e.txt", "Sports day on Friday", StandardCharsets.UTF_16BE))
                        .text())
                .isEqualTo("Sports day on Friday");
    }

    @Test
    void markdownLosesItsMarksAndComments() {
        Read read = read(
                file("a.md", "# Sports day\n\n<!-- Amelia won -->**Well done** [all](https://school.example/x)!\n"));

        assertThat(read.text()).isEqualTo("Sports day\n\nWell done all https://school.example/x!");
        assertThat(read.notes()).containsExactly(Note.COMMENTS.sentence());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            Who has the *longest* carrot?             | Who has the longest carrot?
            Who has the _longest_ carrot?             | Who has the longest carrot?
            **Well done** and __thank you__!          | Well done and thank you!
            ***Very*** well done                      | Very well done
            **Well *and truly* done**                 | Well and truly done
            ## Sports day ##                          | Sports day
            #SportsDay #Year_4                        | #SportsDay #Year_4
            Ask @oak_field_pri or @_coach_            | Ask @oak_field_pri or @_coach_
            See https://school.example/_a_/my_big_day | See https://school.example/_a_/my_big_day
            2*3*4 is 24, and 5 * 3 * 2 is 30          | 2*3*4 is 24, and 5 * 3 * 2 is 30
            Read [our page](https://school.example/a) | Read our page https://school.example/a
            Write to [us](mailto:us@school.example)   | Write to us us@school.example
            Look [below](#more)                       | Look below
            <https://school.example/a_b>              | https://school.example/a_b
            * one                                     | - one
            > Be kind.                                | Be kind.
            Wear `school_shoes`                       | Wear school_shoes
            Five \\*stars\\*, £1_000                  | Five *stars*, £1_000
            """)
    void markdownKeepsTheWordsAndNotTheMarks(String written, String words) {
        assertThat(read(file("a.md", written + "\n")).text()).isEqualTo(words);
    }

    @Test
    void markdownOfNothingButMarksIsReadInTime() {
        for (var marks : List.of("*", "_", "**a ", "[", "`", "*a _b ", "\\", "# ", "> ")) {
            var name = "marks-" + Math.abs(marks.hashCode()) + ".md";
            assertThat(read(file(name, "Sports day. " + marks.repeat(15_000))).text())
                    .startsWith("Sports day.");
        }
    }

    @Test
    void richTextLosesDeletedHiddenAndWhiteText() {
        Read read = read(file(
                "a.rtf",
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}"
                        + "{\\stylesheet{\\s1\\v Secret style;}}{\\header Margin}"
                        + "Sports {\\deleted Amelia }{\\v Ben }{\\cf1 Cara }{\\strike Gil }{\\highlight2 Hal }caf\\'e9{\\footnote Dan}\\par "
                        + "{\\*\\atnid EF}{\\*\\annotation Fay}Next \\v\\u71?\\v0 day}"));

        assertThat(read.text()).isEqualTo("Sports café\nNext day");
        assertThat(read.notes())
                .containsExactlyInAnyOrder(
                        Note.DELETIONS.sentence(),
                        Note.HIDDEN.sentence(),
                        Note.BLENDED.sentence(),
                        Note.STRUCK.sentence(),
                        Note.FOOTNOTES.sentence(),
                        Note.COMMENTS.sentence());
    }

    @Test
    void webPageLosesWhatIsNotShown() {
        Read read = read(file(
                "a.html",
                "<html><head><title>T</title><script>x()</script></head><body><h1>Sports  day</h1><p>Well<br>done</p>"
                        + "<p style='display:none'>Amelia</p><span hidden>Ben</span><del>Cara</del><b style='color:#000;background:black'>Gil</b><i style='text-decoration:line-through'>Hal</i><!-- Dan -->"
                        + "<p><font color=white>Eve</font></p><ul><li>one<li>two</ul>"
                        + "<table><tr><td>a</td><td>b</td></tr></table></body></html>"));

        assertThat(read.text()).isEqualTo("Sports day\nWell\ndone\n\none\ntwo\na\tb");
        assertThat(read.notes())
                .containsExactly(Note.HIDDEN.sentence(), Note.STRUCK.sentence(), Note.BLENDED.sentence());
    }

    @Test
    void savedMailGivesItsPlainTextAndPictures() {
        String picture = java.util.Base64.getMimeEncoder().encodeToString(TestPictures.png(8, 8));
        Read read = read(file(
                "a.eml",
                "From: a@school.example\r\nSubject: News\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "Caf=E9 opens\r\n--b\r\nContent-Type: image/png; name=\"../x.png\"\r\n"
                        + "Content-Disposition: attachment; filename=\"../x.png\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + picture + "\r\n--b--\r\n"));

        assertThat(read.text()).isEqualTo("Café opens");
        assertThat(read.pictures()).singleElement().satisfies(found -> {
            assertThat(found.suggestedName()).isEqualTo("x.png");
            assertThat(found.file()).hasParent(folder);
        });
    }

    @Test
    void tooMuchTextIsRefused() {
        assertUnreadable(file("long.txt", "word ".repeat(21_000)), Problem.TOO_LONG);
    }

    @Test
    void unseenSignsOfControlAreTakenOut() {
        assertThat(read(file("a.txt", "a\u202eb\u00adc\u0007d\r\n" + "Sports day. ".repeat(9)))
                        .text())
                .startsWith("abcd\nSports day.");
    }
}
