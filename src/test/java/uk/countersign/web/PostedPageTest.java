package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.web.OakfieldDrafts.Recipe;

/** Who posted what, on the page and as it leaves the school. */
@RunningPages
class PostedPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private OakfieldDrafts made;

    @Autowired
    private PostedPdf pdf;

    private void countersigned(String author, String text) {
        var draft = made.screened(Recipe.of(author, text).at(Instant.now().plus(Duration.ofDays(2))));
        Reader.signedIn(port, "okafor")
                .post("/queue", "/queue", List.of(Map.entry("sign", draft.id() + ":" + made.digest(draft))));
    }

    @Test
    void theWordsOfWhatNeverWentOutStayInTheSchool() {
        countersigned("doyle", "=SUM(A1) The choir sings at noon.");
        var governor = Reader.signedIn(port, "whitlock");

        assertThat(governor.get("/record/posts").body())
                .contains("Written by Miss Doyle, countersigned by Mrs Okafor", "Scheduled", "@OakfieldPri")
                .contains("Its words are not public")
                .doesNotContain("choir sings");
        assertThat(governor.get("/record/posts.csv").body())
                .startsWith("\uFEFF\"Platform\",\"Account\"")
                .contains("\"Miss Doyle\"", "\"Mrs Okafor\"", "\"'@OakfieldPri\"")
                .doesNotContain("choir sings");
    }

    @Test
    void theFiltersLeaveWhatIsAskedFor() {
        countersigned("bell", "Netball again.");
        var governor = Reader.signedIn(port, "whitlock");

        assertThat(governor.get("/record/posts.csv?person=bell&channel=facebook")
                        .body()
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\"Mr Bell\"", "\"Facebook\""));
        assertThat(governor.get("/record/posts.csv?state=REMOVED").body().lines())
                .hasSize(1);
        assertThat(governor.get("/record/posts.csv?to=2020-01-01").body().lines())
                .hasSize(1);
        assertThat(governor.get("/record/posts?from=nonsense&state=NONSENSE").body())
                .contains("Mr Bell");
    }

    @Test
    void theDocumentIsTaggedAndSaysWhoWroteAndWhoSigned() throws IOException {
        var line = new PostedLine(
                "d",
                "s",
                "X",
                "@OakfieldPri",
                "Published",
                "ok",
                "Miss Doyle",
                "Mrs Okafor",
                "1 Nov 2026 08:00",
                "2 Nov 2026 08:00",
                "3 Nov 2026 08:30",
                "3 Nov 2026 08:30",
                "3 Nov 2026 08:31",
                "1860",
                "https://x.example/1860",
                "Croeso i’r ŵyl! <b>&",
                List.of("A starfish"),
                "ab".repeat(32));
        var document = pdf.of(Map.of(
                "lines", List.of(line),
                "cut", false,
                "school", "Oakfield Primary School",
                "days", "all days",
                "made", "Mon 23 Nov 2026",
                "reader", "Dr Whitlock",
                "zone", "Europe/London"));

        try (var read = Loader.loadPDF(document)) {
            var catalog = read.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Who posted what: Oakfield Primary School");
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Written by Miss Doyle, 1 Nov 2026 08:00. Countersigned by Mrs Okafor")
                    .contains("Croeso i’r ŵyl! <b>&", "Picture: A starfish", "Platform asked 3 Nov 2026".substring(9));
        }
        var answer = Reader.signedIn(port, "hart").get("/record/posts.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @Test
    void nothingInTheTableIsAFormula() {
        for (var text : List.of("=1+1", "+44", "-1", "@x", "\t=1", " =1", "＝1")) {
            assertThat(PostedCsv.cell(text)).as(text).isEqualTo("\"'" + text + "\"");
        }
        assertThat(PostedCsv.cell("18600000000000000001")).isEqualTo("\"'18600000000000000001\"");
        assertThat(PostedCsv.cell("A \"good\" day, 1+1")).isEqualTo("\"A \"\"good\"\" day, 1+1\"");
    }
}
