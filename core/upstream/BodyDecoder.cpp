// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/BodyDecoder.h"

#include "core/upstream/ReceiveBuffer.h"

#include <algorithm>
#include <string>
#include <zlib.h>

namespace gatehouse {

namespace {
constexpr std::size_t piece = 16 * 1024;
constexpr int gzipOrZlib = 15 + 32;
} // namespace

struct BodyDecoder::Private
{
    z_stream stream{};
    std::size_t in = 0;
    std::size_t out = 0;
    bool started = false;
    bool atEnd = false;
};

BodyDecoder::BodyDecoder() : d(std::make_unique<Private>())
{
    d->started = inflateInit2(&d->stream, gzipOrZlib) == Z_OK;
}

BodyDecoder::~BodyDecoder()
{
    if (d->started)
        inflateEnd(&d->stream);
}

bool BodyDecoder::knows(std::string_view coding)
{
    std::string name(coding);
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return name == "gzip" || name == "x-gzip" || name == "deflate";
}

BodyDecoder::Outcome BodyDecoder::feed(std::string_view bytes, ReceiveBuffer &out)
{
    if (!d->started)
        return Outcome::Broken;
    d->in += bytes.size();
    const std::size_t limit = std::max(freeOutput, d->in * largestRatio);
    z_stream &stream = d->stream;
    // zlib's field lacks const; it does not write there.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    do {
        // A gzip file may have several members; a server that flushes each part on its own makes such.
        if (d->atEnd) {
            if (stream.avail_in == 0)
                break;
            if (inflateReset(&stream) != Z_OK)
                return Outcome::Broken;
            d->atEnd = false;
        }
        stream.next_out = reinterpret_cast<Bytef *>(out.room(piece));
        stream.avail_out = piece;
        const int result = inflate(&stream, Z_SYNC_FLUSH);
        const std::size_t made = piece - stream.avail_out;
        out.grown(made);
        d->out += made;
        if (d->out > limit)
            return Outcome::Bomb;
        if (result == Z_STREAM_END)
            d->atEnd = true;
        else if (result == Z_BUF_ERROR)
            break;
        else if (result != Z_OK)
            return Outcome::Broken;
    } while (stream.avail_in > 0 || stream.avail_out == 0);
    return Outcome::Ok;
}

bool BodyDecoder::isComplete() const
{
    return d->atEnd || d->in == 0;
}

} // namespace gatehouse
