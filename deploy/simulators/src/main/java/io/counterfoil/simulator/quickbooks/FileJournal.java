package io.counterfoil.simulator.quickbooks;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The company file on disk: a line of JSON for each commit, forced to the disk before anybody hears of it. */
final class FileJournal implements Journal {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final FileChannel channel;

    private FileJournal(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the file for this process alone and tells every commit again. A last line without an end was never
     * acknowledged to anybody: it is cut off.
     */
    static FileJournal open(Path file, Consumer<Commit> replay) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("the company file is in use by another process: " + file);
        }
        channel.truncate(replayed(channel, replay));
        channel.position(channel.size());
        return new FileJournal(channel);
    }

    private static long replayed(FileChannel channel, Consumer<Commit> replay) throws IOException {
        String text = whole(channel);
        int end = text.lastIndexOf('\n') + 1;
        for (String line : text.substring(0, end).lines().toList()) {
            replay.accept(JSON.readValue(line, Commit.class));
        }
        return end;
    }

    /** Read through the channel: closing another handle of the file would give up its lock. */
    private static String whole(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int count = 0;
        while (bytes.hasRemaining() && count >= 0) {
            count = channel.read(bytes);
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    }

    @Override
    public void append(Commit commit) throws IOException {
        String line = JSON.writeValueAsString(commit) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
