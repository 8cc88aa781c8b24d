package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.Severity;

/** What is not in English, and how hard it is to read what is. */
class LanguagesTest {

    private final SampleSchool school = new SampleSchool().pupil("Amelia", "Hughes");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Welsh  | Mae'r ysgol ar gau heddiw oherwydd y tywydd. Diolch i chi am eich cefnogaeth.
            Welsh  | Llongyfarchiadau i ddosbarth Blwyddyn 4 ar eu perfformiad gwych yn yr Eisteddfod ddoe!
            Welsh  | School is closed today because of snow. Mae'r ysgol ar gau heddiw oherwydd yr eira. Stay safe!
            Welsh  | Swimming starts again on Monday. Bydd gwersi nofio yn dechrau eto ddydd Llun. Please bring a towel.
            Welsh  | Ysgol ar gau heddiw.
            Scottish Gaelic | Latha math. Tha an sgoil dùinte an-diugh.
            Polish | Dzisiaj Łukasz wygrał nagrodę w naszej szkole.
            Polish | Drodzy rodzice, w piątek szkoła będzie zamknięta. Prosimy odebrać dzieci o godzinie 12. Dziękujemy!
            Irish  | Beidh an scoil dúnta amárach agus tá brón orainn faoi seo. Go raibh maith agaibh as bhur bhfoighne.
            Scottish Gaelic | Bha latha math againn aig an sgoil agus tha a' chlann air an dòigh leis a' chuirm.
            French | Les élèves de sixième ont préparé un spectacle avec nous pour la fête de la musique.
            Romanian | Dragi părinți, școala este închisă mâine. Vă mulțumim pentru înțelegere și răbdare.
            """)
    void saysWhatIsNotInEnglishAndWhoseLanguageItIs(String language, String text) {
        assertThat(school.screen(text).of("language")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.CONFIRM);
            assertThat(finding.message()).startsWith("Not checked:").contains(language, "writes the reader's name");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "المدرسة مغلقة غدا بسبب الثلوج",
                "اسکول کل برف باری کی وجہ سے بند رہے گا",
                "ਸਕੂਲ ਕੱਲ੍ਹ ਬੰਦ ਰਹੇਗਾ ਕਿਰਪਾ ਕਰਕੇ ਧਿਆਨ ਦਿਓ",
                "Школа завтра закрита через сніг",
                "School is closed tomorrow because of the snow.\n\nমঙ্গলবার বিদ্যালয় বন্ধ থাকবে তুষারপাতের কারণে",
                "明天学校因下雪停课请各位家长留意通知谢谢",
            })
    void saysThatOtherScriptsWereNotChecked(String text) {
        assertThat(school.screen(text).of("language"))
                .extracting(Finding -> Finding.severity())
                .containsExactly(Severity.CONFIRM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Croeso! Welcome back to a new term, everybody.",
                "Watch: https://www.bbc.co.uk/bitesize/articles/zk4nxbk?utm_source=fb&utm_medium=x",
                "Forms: docs.google.com/forms/d/e/qwxz/viewform?usp=sf_link or ask info@kwmzn.trafl.org.uk",
                "Bore da! Year 3 are off to Aberystwyth today.",
                "Our visit to Llanfairpwllgwyngyll and Betws-y-Coed was wonderful. Diolch yn fawr to our drivers.",
                "Penblwydd hapus to our cook, who turns sixty!",
                "Well done Oluwaseun, Krzysztof, Agnieszka, Zofia and Xanthe for such brilliant phonics.",
                "Year 8 sang 'Ma Vlast' and 'La donna è mobile' last night.",
                "Fáilte! Céad míle fáilte to our new Reception class.",
                "Bonjour! Our French café is open at half past three.",
                "Happy Eid Mubarak عيد مبارك to all our families!",
                "Menu this week: spaghetti bolognese, chicken korma, fajitas, lasagne and jollof rice.",
                "Dwynwen's Day, Diwali, Hanukkah, Holi and Lunar New Year are all in our calendar.",
                "π is our number of the week, and Σ means add it all up.",
                "Ysgol Gynradd Aberdaron",
            })
    void letsGreetingsNamesAndPlacesPass(String text) {
        assertThat(school.screen(text).of("language")).isEmpty();
    }

    @Test
    void checksNamesNumbersAndLinksInAnyLanguage() {
        var rules = school.screen(
                        "Mae Amelia Hughes wedi ennill y wobr heddiw yn yr ysgol. Ffoniwch 07700 900123 neu ewch "
                                + "i https://bit.ly/3abcd am ragor o fanylion.")
                .rules();

        assertThat(rules).contains("language", "full-name", "phone", "short-link");
    }

    @Test
    void saysWhatReadersATextIsFor() {
        var plain = "We went to the farm. We saw cows and pigs. The sun was out all day. We ate our lunch by the pond. "
                + "Then we fed the ducks. It was a good day. We want to go back.";
        var hard =
                "Notwithstanding considerable organisational difficulties, our interdisciplinary humanities department "
                        + "successfully facilitated an extraordinarily comprehensive investigation into contemporary "
                        + "environmental sustainability, incorporating sophisticated methodological considerations and "
                        + "collaborative opportunities for intergenerational communication, participation and understanding.";

        assertThat(ReadingAge.of(plain).orElseThrow()).isLessThan(8);
        assertThat(ReadingAge.of(hard).orElseThrow()).isGreaterThan(18);
        assertThat(ReadingAge.of("Notwithstanding organisational difficulties."))
                .isEmpty();
        assertThat(school.screen(plain).of("reading-age")).isEmpty();
        assertThat(school.screen(hard).of("reading-age")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.message()).contains("14 or younger");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "cat, 1",
        "table, 2",
        "made, 1",
        "played, 1",
        "wanted, 2",
        "school, 1",
        "assembly, 3",
        "education, 4",
        "boxes, 2",
        "makes, 1",
        "reception, 3",
        "the, 1",
        "little, 2"
    })
    void countsSyllables(String word, int syllables) {
        assertThat(ReadingAge.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void ageIsThatOfTheFormula() {
        // 32 words, 4 sentences, 40 syllables: 0.39 * 8 + 11.8 * 1.25 - 15.59 + 5 = 7.28
        var text =
                "The cat sat on a mat in sun. ".repeat(3) + "Summer winter summer winter summer winter summer winter.";

        assertThat(ReadingAge.of(text)).hasValue(7);
    }
}
