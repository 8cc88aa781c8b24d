package uk.countersign.screening.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What each character looks like to a reader, in small letters of the English alphabet where it looks like one: accents
 * taken off, letters of other alphabets that are drawn the same, curly and straight marks alike. What cannot be seen
 * becomes nothing.
 */
final class Lookalikes {

    private static final String DRAWN = "аaеeоoрpсcхxуyіiјjѕsһhԁdԛqѡwкkмmтtвbнhгrпnАaВbЕeКkМmНhОoРpСcТtХxУyІiЈjЅsҮyАa"
            + "αaοoνvιiρpτtυuκkηnεeγyΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxıiłlŁlđdĐdðdÐdɑaɡgɩiʟl"
            + "‘'’'ʼ'ʻ'`'´'′'＇'‛'“\"”\"„\"‐-‑-‒-–-—-―-−-﹣-·.•.";

    /** Small capitals. */
    private static final String SMALL_CAPITALS = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

    private static final Map<Integer, String> DRAWN_FURTHER = new HashMap<>();
    private static final String[] COMMON = new String[0x2500];

    static {
        var drawn = new HashMap<Integer, String>();
        int[] pairs = (DRAWN + SMALL_CAPITALS).codePoints().toArray();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            drawn.put(pairs[i], Character.toString(pairs[i + 1]));
        }
        drawn.putAll(Map.of(
                (int) 'ß', "ss", (int) 'æ', "ae", (int) 'Æ', "ae", (int) 'œ', "oe", (int) 'Œ', "oe", (int) 'ø', "o",
                (int) 'Ø', "o", (int) 'þ', "th", (int) 'Þ', "th"));
        DRAWN_FURTHER.putAll(drawn);
        for (int c = 0; c < COMMON.length; c++) {
            var known = drawn.get(c);
            COMMON[c] = known == null ? decomposed(c) : known;
        }
    }

    private Lookalikes() {}

    /** The characters that stand for this one; empty when it cannot be seen. */
    static String of(int codePoint) {
        if (codePoint < COMMON.length) {
            return COMMON[codePoint];
        }
        var known = DRAWN_FURTHER.get(codePoint);
        return known == null ? decomposed(codePoint) : known;
    }

    private static String decomposed(int codePoint) {
        if (invisible(codePoint)) {
            return "";
        }
        if (Character.isSpaceChar(codePoint) && codePoint != '\n') {
            return " ";
        }
        var plain = new StringBuilder();
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> !invisible(c))
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean invisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }
}
