package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/**
 * A picture of a phone (HEIC, HEIF, AVIF) with the same pixels, bit for bit: the picture itself, the tiles it is made of, and the maps of
 * how transparent, bright or far away its parts are stay. Exif, XMP, small pictures of it, other pictures and films beside it, names and
 * times are blanked. Nothing moves.
 */
final class PlainHeif {

    private static final Set<String> OF_A_PICTURE = Set.of("hdlr", "pitm", "iinf", "iloc", "iprp", "iref", "idat", "dinf");
    private static final Set<String> OF_ITS_PROPERTIES = Set.of("ipco", "ipma");
    private static final Set<String> PROPERTIES = Set.of("ispe", "hvcC", "av1C", "avcC", "pixi", "colr", "irot", "imir", "clap", "pasp", "auxC",
            "rloc", "lsel", "a1op", "a1lx", "clli", "mdcv", "cclv", "amve");

    private PlainHeif() {}

    /** @throws IOException when it is no such picture, a series of them, encrypted, damaged or leans on other files */
    static Remains of(InputStream content, long size) throws IOException {
        List<TopBox> boxes = TopBox.of(content, size, Set.of("ftyp", "meta", "moov"));
        if (boxes.stream().anyMatch(box -> box.type().equals("moov"))) {
            throw new IOException("It is a film, too");
        }
        if (boxes.stream().limit(boxes.size() - 1).anyMatch(box -> box.header() > 8)) {
            throw new IOException("Readers stumble over its long heading");
        }
        Remains remains = Remains.inPlace(TopBox.end(boxes));
        clean(TopBox.one(boxes, "meta").inMemory(), new MediaData(boxes, remains));
        for (TopBox box : boxes) {
            if (box.type().equals("ftyp")) {
                PlainBrands.clean(box.inMemory());
            }
            box.copy(remains);
        }
        return remains;
    }

    private static void clean(Box meta, MediaData data) throws IOException {
        int version = 4;
        List<Box> boxes = meta.only(version, OF_A_PICTURE);
        PlainTrack.cleanHandler(Box.one(boxes, "hdlr"));
        cleanProperties(Box.one(boxes, "iprp"));
        for (Box box : boxes) {
            if (box.type().equals("dinf")) {
                PlainTrack.cleanReferences(box);
            }
        }
        PictureItems items = PictureItems.of(boxes);
        items.hideOthers();
        new ItemPlaces(boxes).keep(items.kept(), data);
    }

    private static void cleanProperties(Box iprp) throws IOException {
        for (Box box : iprp.only(0, OF_ITS_PROPERTIES)) {
            if (box.type().equals("ipco")) {
                for (Box property : box.only(0, PROPERTIES)) {
                    PlainHeader.clean(property);
                    if (property.type().equals("colr")) {
                        PlainProfile.cleanColours(property);
                    }
                }
            }
        }
    }
}
