package org.arasha.appeal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Which of the texts that an appeal has besides its statements.
 *
 * @param demand its identity where it is a demand, else null
 */
public record TextPlace(Part part, @Nullable UUID demand) implements Remark.Place {

    public enum Part { SUBJECT, INTRODUCTION, ASSESSMENT, CONCLUSION, DEMAND }

    public static final TextPlace SUBJECT = new TextPlace(Part.SUBJECT, null);
    public static final TextPlace INTRODUCTION = new TextPlace(Part.INTRODUCTION, null);
    public static final TextPlace ASSESSMENT = new TextPlace(Part.ASSESSMENT, null);
    public static final TextPlace CONCLUSION = new TextPlace(Part.CONCLUSION, null);

    public static TextPlace ofDemand(UUID demand) {
        return new TextPlace(Part.DEMAND, demand);
    }

    /** All of an appeal, in the order of the letter. */
    public static Map<TextPlace, LocalizedText> in(Appeal appeal) {
        Map<TextPlace, LocalizedText> texts = new LinkedHashMap<>();
        texts.put(SUBJECT, appeal.text().subject());
        texts.put(INTRODUCTION, appeal.text().introduction());
        texts.put(ASSESSMENT, appeal.text().assessment());
        texts.put(CONCLUSION, appeal.text().conclusion());
        appeal.demands().forEach(one -> texts.put(ofDemand(one.demand()), one.text()));
        return texts;
    }
}
