package org.arasha.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Leaves out what cameras wrote into the pictures of one PDF. All of them together unpack to no more than a bound. */
final class PlainPdfPictures {

    /** What else a picture may be packed in. What is two pictures in one nobody makes. */
    private static final Set<COSName> PACKED = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION, COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION, COSName.ASCII85_DECODE, COSName.ASCII85_DECODE_ABBREVIATION, COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION, COSName.RUN_LENGTH_DECODE, COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    private long left;

    /** @param most in bytes */
    PlainPdfPictures(long most) {
        this.left = most;
    }

    void clean(COSStream stream) throws IOException {
        List<COSName> packed = new PDStream(stream).getFilters();
        COSName kind = packed.isEmpty() ? null : packed.getLast();
        if (COSName.DCT_DECODE.equals(kind) || COSName.DCT_DECODE_ABBREVIATION.equals(kind)) {
            put(stream, COSName.DCT_DECODE, PlainJpeg.of(unpacked(stream, packed)));
        } else if (COSName.JPX_DECODE.equals(kind)) {
            put(stream, COSName.JPX_DECODE, PlainJpeg2000.of(unpacked(stream, packed)));
        }
    }

    private static void put(COSStream stream, COSName kind, byte[] plain) throws IOException {
        if (stream.getDictionaryObject(COSName.DECODE_PARMS) instanceof COSArray each) {
            stream.setItem(COSName.DECODE_PARMS, each.getObject(each.size() - 1));
        }
        stream.setItem(COSName.FILTER, kind);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(plain);
        }
    }

    /** As its last filter takes it, which is the picture's own. */
    private byte[] unpacked(COSStream stream, List<COSName> packed) throws IOException {
        byte[] step;
        try (InputStream raw = stream.createRawInputStream()) {
            step = taken(raw::transferTo);
        }
        for (int filter = 0; filter < packed.size() - 1; filter++) {
            InputStream from = new ByteArrayInputStream(step);
            COSName name = packed.get(filter);
            if (!PACKED.contains(name)) {
                throw new IOException("A picture packed in another way");
            }
            int place = filter;
            step = taken(to -> FilterFactory.INSTANCE.getFilter(name).decode(from, to, stream, place));
        }
        return step;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private byte[] taken(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new Bounded(bytes, left));
        left -= bytes.size();
        return bytes.toByteArray();
    }
}
