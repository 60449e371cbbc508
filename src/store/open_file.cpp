#include "open_file.hpp"

#include <sqlite3.h>

#include <array>
#include <numeric>

namespace steady {

OpenFile::OpenFile(SQLite::Database& db) {
  const int code = sqlite3_file_control(db.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file_);
  if (code != SQLITE_OK || file_ == nullptr || file_->pMethods == nullptr) file_ = nullptr;
}

std::optional<std::int64_t> OpenFile::size() const {
  sqlite3_int64 bytes = 0;
  if (!is_there() || file_->pMethods->xFileSize(file_, &bytes) != SQLITE_OK) return std::nullopt;
  return bytes;
}

bool OpenFile::read(void* into, int count, std::int64_t at) const {
  return is_there() && file_->pMethods->xRead(file_, into, count, at) == SQLITE_OK;
}

std::optional<std::uint32_t> OpenFile::header_number(std::int64_t place) const {
  std::array<std::uint8_t, 4> bytes{};
  if (!read(bytes.data(), static_cast<int>(bytes.size()), place)) return std::nullopt;
  return std::accumulate(bytes.begin(), bytes.end(), std::uint32_t{0},
                         [](std::uint32_t number, std::uint8_t byte) { return number << 8U | byte; });
}

}  // namespace steady
