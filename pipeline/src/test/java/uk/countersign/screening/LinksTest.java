package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.Severity;

class LinksTest {

    private final SampleSchool school = new SampleSchool();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ashdownvale-sch.uk/login",
                "https://ashdownvale.sch.uk.com/",
                "https://ashdownvale.schuk.net/pay",
                "https://ashdownva1e.sch.uk/",
                "https://ashdown-vale.sch.uk/",
                "https://ashdownvael.org.uk/ and https://ashdovvnvale.co.uk/",
                "https://ashdownvalle.sch.uk",
                "https://hmrc.gov-uk.info/refund",
                "https://parentpay.gov.uk.pay-now.com",
                "https://parentp4y.com and https://parentpay-.com, or c1assdojo.com",
                "https://аshdownvale.sch.uk",
                "https://xn--shdownvale-e9g.sch.uk",
                "https://192.168.4.20/photos",
            })
    void stopsAddressesThatAreMadeToLookLikeOthers(String link) {
        assertThat(school.screen("Book your place at " + link).of("unsafe-link"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.BLOCK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.ashdownvale.sch.uk/dates",
                "https://news.ashdownvale.sch.uk",
                "https://www.gov.uk/school-term-dates",
                "https://www.nhs.uk/live-well",
                "https://www.oakwood.sch.uk/fair",
                "https://www.parentpay.com/login",
                "https://app.classdojo.com/",
                "https://www.brookfield.surrey.sch.uk/",
                "https://www.cam.ac.uk/admissions",
                "https://westyorkshire.police.uk/schools",
                "https://www.sustrans.org.uk/scheme-uk",
                "https://fishuk.org",
            })
    void letsTrueAddressesPass(String link) {
        assertThat(school.screen("Read more at " + link).of("unsafe-link")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.ashdownvale.sch.uk/a?utm_source=x&utm_medium=y, https://www.ashdownvale.sch.uk/a",
        "https://www.bbc.co.uk/a?page=2&fbclid=IwAR0, https://www.bbc.co.uk/a?page=2",
        "https://www.bbc.co.uk/a?gclid=1&page=2#top, https://www.bbc.co.uk/a?page=2#top",
        "https://www.instagram.com/p/abc/?igsh=MTc4, https://www.instagram.com/p/abc/",
    })
    void proposesTheAddressWithoutItsTrackers(String link, String clean) {
        assertThat(school.screen("See " + link + ".").of("outside-link"))
                .filteredOn(finding -> finding.fix().isPresent())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.fix()).contains(clean);
                    assertThat(finding.severity()).isEqualTo(Severity.FIX);
                    assertThat("See " + link + ".")
                            .startsWith("See " + link)
                            .matches(text -> text.substring(
                                            finding.span().orElseThrow().start(),
                                            finding.span().orElseThrow().end())
                                    .equals(link));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "beam", "fact", "hamwic", "schoolshr", "woodstock"})
    void takesTrackersOutUnderEveryPack(String pack) {
        var screening =
                new SampleSchool().under(pack).screen("Read https://www.bbc.co.uk/a?utm_source=fb&id=3, please.");

        assertThat(screening.text()).isEqualTo("Read https://www.bbc.co.uk/a?id=3, please.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.bbc.co.uk/a?page=2", "https://www.gov.uk/search?q=utm_source", "What? utm_ok"})
    void findsNoTrackersWhereThereAreNone(String link) {
        assertThat(school.screen("See " + link).of("outside-link")).isEmpty();
    }

    @Test
    void aFormOfTheSchoolsOwnIsRaisedAsAnyOtherHostAndIsNoShortener() {
        var screening = school.screen("Choose your pudding at https://forms.gle/x7Qp2Lr before Friday.");

        assertThat(screening.of("short-link")).isEmpty();
        assertThat(screening.of("outside-link")).hasSize(1);
        assertThat(school.screen("Choose at https://tinyurl.com/x7Qp2Lr today.").of("short-link"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"http://www.ashdownvale.sch.uk/news, https://www.ashdownvale.sch.uk/news"})
    void proposesTheSafeScheme(String link, String safe) {
        assertThat(school.screen("See " + link).of("outside-link"))
                .extracting(finding -> finding.fix().orElse(""))
                .containsExactly(safe);
    }
}
